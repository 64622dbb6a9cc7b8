/* Shows notifications of the shop, and opens what they lead to. It keeps no files. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title = 'Satu', body, url, stopUrl, reportUrl, tag } = event.data?.json() ?? {};
  const isId = self.navigator.language.startsWith('id');
  const actions = stopUrl === undefined ? [] : [{ action: 'stop', title: isId ? 'Berhenti' : 'Stop' }];
  // The same message, come twice, replaces itself.
  const shown = self.registration.showNotification(title, {
    body,
    tag,
    actions,
    data: { url, stopUrl, reportUrl },
  });
  event.waitUntil(shown.then(() => report(reportUrl, 'delivered')));
});

self.addEventListener('notificationclick', (event) => {
  const { url = '/shop/', stopUrl, reportUrl } = event.notification.data ?? {};
  event.notification.close();
  if (event.action === 'stop') return event.waitUntil(self.clients.openWindow(stopUrl));
  event.waitUntil(Promise.all([self.clients.openWindow(url), report(reportUrl, 'clicked')]));
});

/** By the shop's own address, which is all that pages may call. A report that does not arrive is missed in a figure only. */
const report = async (reportUrl, what) => {
  if (reportUrl === undefined) return;
  const { pathname, search } = new URL(reportUrl);
  await fetch(`${pathname}${search}&report=${what}`, { method: 'POST' }).catch(() => undefined);
};
