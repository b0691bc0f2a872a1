// The first run: the time zone of the device that one holds is a better guess than the server's.

const zone = document.querySelector("input[name=zone][data-guessed]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && here) zone.value = here;
