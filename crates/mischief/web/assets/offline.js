// What a page does so that it opens without a connection: it has the service worker installed, has it
// fetch what Today leads to, and says from when a page is that came from this device.

const { body } = document;
/** Devices that can't keep pages are told so once. */
const TOLD = "mischief.plain";

/** When this page was made, where it comes from this device and not from the record. */
export const asOf = body.dataset.asOf ? new Date(body.dataset.asOf) : null;

/** A time in words: with the day, where that is not today. */
export function moment(at) {
  const language = document.documentElement.lang;
  const time = { hour: "2-digit", minute: "2-digit", hour12: false };
  const same = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(language, same ? time : { weekday: "long", day: "numeric", month: "long", ...time });
}

/** Whether this device can't keep pages, and nobody said yet that they know. */
export function isPlain() {
  if (window.isSecureContext) return false;
  try {
    return localStorage.getItem(TOLD) === null;
  } catch {
    return false;
  }
}

/** They know. */
export function plainIsKnown() {
  try {
    localStorage.setItem(TOLD, "1");
  } catch {
    // It is told again.
  }
}

/** What Today leads to now and is wanted at the cage: sessions, with one animal or with those of a cage. */
function leads() {
  const links = [...document.querySelectorAll("#page a[href]")].filter((link) => link.origin === location.origin);
  const paths = links.map((link) => link.pathname + link.search).filter((path) => /\/(session|sitting\/[^/]+)(\?|$)/.test(path));
  return [...new Set(paths)];
}

async function install() {
  const { worker } = body.dataset;
  if (!worker || !navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(worker, { scope: worker.replace(/[^/]*$/, "") });
    const ready = await navigator.serviceWorker.ready;
    const fetchAhead = () => {
      const isToday = document.querySelector('.bar a[aria-current="page"]')?.pathname === location.pathname;
      if (asOf || !isToday || navigator.connection?.saveData) return;
      navigator.serviceWorker.controller?.postMessage({ ahead: [location.pathname, ...leads()] });
    };
    // A new version begins with nothing kept.
    navigator.serviceWorker.addEventListener("controllerchange", fetchAhead);
    if (ready.active === navigator.serviceWorker.controller) fetchAhead();
    body.dataset.workerReady = "";
  } catch {
    // It all works without: the page keeps what waits while it is open.
  }
}

install();
