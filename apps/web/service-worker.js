/**
 * Keeps what a deputy needs to write something down without a line: the application's frame, home and 记一条 (FILES, filled in by the
 * build), and whatever else was opened before. It answers no question of the API: what is written waits in the page's own store.
 */
/* global self, caches, fetch, setTimeout, URL */
const VERSION = '__VERSION__';
const FILES = JSON.parse('__FILES__');
/** How long a line may take to say anything before the kept page is shown. */
const PATIENCE_MS = 3_000;

self.addEventListener('install', (event) => {
  // past this worker altogether, where the browser can: what a closing window sends would wait for a worker that has to start first
  void event.addRoutes?.([{ condition: { urlPattern: '/api/*' }, source: 'network' }]);
  event.waitUntil(
    caches
      .open(VERSION)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/') || pathname.startsWith('/docs')) return;
  if (request.mode === 'navigate') {
    event.respondWith(newestPage(request));
    return;
  }
  event.respondWith(
    caches.match(request).then(
      (kept) =>
        kept ??
        fetch(request).then(async (answer) => {
          // files with a hash in their name never change
          if (answer.ok && pathname.startsWith('/assets/')) await (await caches.open(VERSION)).put(request, answer.clone());
          return answer;
        }),
    ),
  );
});

/** The newest when there is a line; the kept one when there is none, when it says nothing, and when nobody is at its other end. */
async function newestPage(request) {
  const kept = await caches.match('/index.html');
  const newest = fetch(request);
  if (!kept) return newest;
  const late = new Promise((done) => setTimeout(() => done(kept), PATIENCE_MS));
  return Promise.race([
    newest.then(
      (answer) => (answer.status >= 500 ? kept : answer),
      () => kept,
    ),
    late,
  ]);
}
