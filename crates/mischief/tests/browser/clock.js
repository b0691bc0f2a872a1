// The device's clock, as the test sets it: the time of the day, and with it the time that a page
// measures by itself. A page that begins while the clock is set is given it twice.
(() => {
  if (globalThis.testClock) {
    globalThis.testClock.shift = SHIFT;
    return;
  }
  const Real = Date;
  const measured = performance.now.bind(performance);
  const clock = { shift: SHIFT, ahead: 0 };
  Object.defineProperty(globalThis, "testClock", { value: clock });
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(Real.now() + clock.shift);
    }
    static now() {
      return Real.now() + clock.shift;
    }
  };
  performance.now = () => measured() + clock.ahead;
})();
