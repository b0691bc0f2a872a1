// The service worker: pages open without a connection as they last were, and what waits to be sent
// is sent once there is one, even where no page is open. `PLAN`, which comes before this, says which
// version of the program made it, below which base, and what belongs to it.
//
// Pages belong to one person. They are kept only where the server says so and for whom, and all are
// forgotten when somebody signs in or out here, or when a page comes for another person.

const ASSETS = `mischief-assets-${PLAN.version}`;
const PAGES = `mischief-pages-${PLAN.version}`;
/** What waits to be sent, as the pages last wrote it down; see outbox.js. */
const OUTBOX = "mischief-outbox";
/** The addresses of scripts and styles within a page. */
const PARTS = new RegExp(`${PLAN.base}/assets/${PLAN.version}/[\\w.-]+\\.(?:css|js)`, "g");
/** For whom pages are kept. */
const OWNER = `${PLAN.base}/.owner`;
/** Where a page is kept, so long a slow answer is waited for, in milliseconds. */
const PATIENCE = 4000;
/** A page that is younger is not asked for ahead, in milliseconds. */
const YOUNG = 60 * 1000;
/** More pages than this are not kept; the oldest go. */
const MOST = 200;
/** Clocks that differ by less agree, in milliseconds; as in outbox.js. */
const AGREE = 2 * 60 * 1000;

/** Counts how often all was forgotten, so that what was asked for before is not kept after. */
let times = 0;
/** One change at a time. */
let turn = Promise.resolve();
const inTurn = (what) => (turn = turn.then(what, what));

addEventListener("install", (event) => {
  const ready = async () => {
    const cache = await caches.open(ASSETS);
    // What a page has loaded is taken from the browser's own cache: addresses of assets name their version.
    await cache.addAll([...PLAN.assets, PLAN.offline]);
    await skipWaiting();
  };
  event.waitUntil(ready());
});

addEventListener("activate", (event) => {
  const ready = async () => {
    // Pages of another version go with its assets: no page is ever shown with parts of another.
    const old = (await caches.keys()).filter((name) => name.startsWith("mischief-") && ![ASSETS, PAGES, OUTBOX].includes(name));
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(ready());
});

/** Forgets all pages. */
function forget() {
  times += 1;
  return inTurn(() => caches.delete(PAGES));
}

/** Keeps the scripts and styles that a page names. */
async function keepParts(text) {
  const cache = await caches.open(ASSETS);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const named = new Set(text.match(PARTS));
  await cache.addAll([...named].filter((path) => !kept.has(path)));
}

/** Keeps a page with its parts, where the server says for whom and it is of this version. */
async function keepPage(url, answer, since) {
  const owner = answer.headers.get("x-mischief-for");
  if (!owner || answer.status !== 200) return;
  if (answer.headers.get("x-mischief-version") !== PLAN.version) {
    await registration.update().catch(() => null);
    return;
  }
  const copy = answer.clone();
  await keepParts(await answer.clone().text());
  await inTurn(async () => {
    if (since !== times) return;
    let cache = await caches.open(PAGES);
    const known = await (await cache.match(OWNER))?.text();
    if (known !== owner) {
      await caches.delete(PAGES);
      cache = await caches.open(PAGES);
      await cache.put(OWNER, new Response(owner));
    }
    // Deleted first, so that the order is that of their age.
    await cache.delete(url, { ignoreVary: true });
    await cache.put(url, copy);
    const all = await cache.keys();
    const over = all.filter((one) => new URL(one.url).pathname !== OWNER).slice(0, Math.max(0, all.length - 1 - MOST));
    await Promise.all(over.map((one) => cache.delete(one, { ignoreVary: true })));
  });
}

async function held(url) {
  const cache = await caches.open(PAGES);
  return (await cache.match(url, { ignoreVary: true })) ?? null;
}

/** A page as it was kept, which says so itself. */
async function asOf(answer) {
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  const at = new Date(headers.get("date") ?? 0).toISOString();
  const text = await answer.text();
  return new Response(text.replace("<body", `<body data-as-of="${at}"`), { status: 200, headers });
}

/** The page for whoever opens the program without a connection: Today, where it is kept. */
async function front() {
  const cache = await caches.open(PAGES);
  const all = (await cache.keys()).map((one) => new URL(one.url));
  const today = all.find((url) => !url.search && /^\/h\/[^/]+\/$/.test(below(url)));
  return today ? Response.redirect(today.href) : null;
}

const below = (url) => url.pathname.slice(PLAN.base.length);

/** Whether an answer says only that the program can't be reached, as of a proxy before it. */
const isAway = (answer) => [502, 503, 504].includes(answer.status);

async function page(event, url) {
  const since = times;
  const copy = await held(url.href);
  const asked = fetch(event.request)
    .then(async (answer) => {
      if (below(url) === "/sign-in" && answer.ok) await forget();
      // It is shown even where it can't be kept: the connection may end between the two.
      else await keepPage(url.href, answer, since).catch(() => null);
      return answer;
    })
    .catch(() => null);
  event.waitUntil(asked);
  const late = new Promise((done) => setTimeout(done, PATIENCE, null));
  const answer = await (copy ? Promise.race([asked, late]) : asked);
  if (answer && !(copy && isAway(answer))) return answer;
  if (copy && since === times) return asOf(copy);
  const today = below(url) === "/" ? await front() : null;
  const assets = await caches.open(ASSETS);
  return today ?? (await assets.match(PLAN.offline, { ignoreVary: true })) ?? Response.error();
}

async function asset(request) {
  const cache = await caches.open(ASSETS);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin || !url.pathname.startsWith(`${PLAN.base}/`)) return;
  const path = below(url);
  if (request.method === "POST" && ["/sign-out", "/sign-in", "/start", "/join"].includes(path)) event.waitUntil(forget());
  if (request.method !== "GET") return;
  if (path.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(event, url));
});

/** Asks for pages ahead, one after the other, and only for what has changed. */
async function ahead(paths) {
  const since = times;
  for (const path of paths) {
    const url = new URL(path, location.origin);
    if (url.origin !== location.origin || !url.pathname.startsWith(`${PLAN.base}/h/`) || since !== times) continue;
    const copy = await held(url.href);
    const age = copy ? Date.now() - Date.parse(copy.headers.get("date")) : Infinity;
    if (age >= 0 && age < YOUNG) continue;
    const tag = copy?.headers.get("etag");
    let answer;
    try {
      answer = await fetch(url.href, { headers: tag ? { "if-none-match": tag } : {}, redirect: "manual", cache: "no-store" });
    } catch {
      return; // No connection: what is kept stays.
    }
    if (answer.status === 304 && copy) {
      const headers = new Headers(copy.headers);
      headers.set("date", answer.headers.get("date"));
      answer = new Response(await copy.blob(), { status: 200, headers });
    }
    await keepPage(url.href, answer, since);
  }
}

/** One list after the other: what one has brought the next does not ask for again. */
let lists = Promise.resolve();

addEventListener("message", (event) => {
  if (!Array.isArray(event.data?.ahead)) return;
  const next = () => ahead(event.data.ahead);
  event.waitUntil((lists = lists.then(next, next)));
});

/** Sends what waits. It may be sent again by a page: each event counts once. Nothing is dropped here;
 * what the record takes or refuses, the next page finds out and tells. */
async function deliver() {
  const open = await clients.matchAll({ type: "window" });
  for (const one of open) one.postMessage({ send: true });
  if (open.length) return;
  const cache = await caches.open(OUTBOX);
  const list = (await (await cache.match(`${PLAN.base}/.outbox`))?.json()) ?? [];
  if (!list.length) return;
  // Times of a clock that is off are set right by the pages, before they are first sent.
  const asked = await fetch(`${PLAN.base}/healthz`, { cache: "no-store" });
  if (!(Math.abs(Date.parse(asked.headers.get("date")) - Date.now()) < AGREE)) return;
  for (const { to, event } of list) {
    const answer = await fetch(to, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events: [event] }),
      redirect: "manual",
    });
    if (answer.status >= 500) throw new Error("the record is unwell; try later");
  }
}

addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(deliver());
});
