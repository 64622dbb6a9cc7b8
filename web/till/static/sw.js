/* Keeps the files of the till for hours without a network. What the API answers is never kept here. */
const KEPT = 'till';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepPage());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith('/till')) return;
  event.respondWith(networkFirst(request));
});

/** The page and the files it names, so that the very first day offline works. */
const keepPage = async () => {
  const kept = await caches.open(KEPT);
  const page = await fetch('/till/');
  const html = await page.clone().text();
  await kept.put('/till/', page);
  await kept.addAll([...html.matchAll(/(?:src|href)="(\/till\/[\w.-]+)"/g)].map(([, file]) => file));
};

const networkFirst = async (request) => {
  const kept = await caches.open(KEPT);
  const key = request.mode === 'navigate' ? '/till/' : request;
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(key, answer.clone());
    return answer;
  } catch (error) {
    const found = await kept.match(key);
    if (found === undefined) throw error;
    return found;
  }
};
