/* Shows notifications of the shop, and opens what they lead to. It keeps no files. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title = 'Satu', body, url, stopUrl, tag } = event.data?.json() ?? {};
  const isId = self.navigator.language.startsWith('id');
  const actions = stopUrl === undefined ? [] : [{ action: 'stop', title: isId ? 'Berhenti' : 'Stop' }];
  // The same message, come twice, replaces itself.
  event.waitUntil(self.registration.showNotification(title, { body, tag, actions, data: { url, stopUrl } }));
});

self.addEventListener('notificationclick', (event) => {
  const { url = '/shop/', stopUrl } = event.notification.data ?? {};
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.action === 'stop' ? stopUrl : url));
});
