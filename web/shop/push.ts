import { api, newKey } from '../kit/api.ts';

/** Notifications need a browser that has them, over https or on this machine. */
export const canNotify = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const registration = () => navigator.serviceWorker.register('/shop/sw.js', { scope: '/shop/' });

/** Whether this browser is subscribed. */
export const isSubscribed = async (): Promise<boolean> =>
  canNotify() && (await (await registration()).pushManager.getSubscription()) !== null;

/** Asks for permission and subscribes this browser; false when the person said no. */
export const subscribeBrowser = async (): Promise<boolean> => {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { publicKey } = (await api.getPushKey()).body;
  await registration();
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made with another key of the shop cannot be used any more.
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = '', keys } = made.toJSON();
  const { p256dh = '', auth = '' } = keys ?? {};
  await api.createPushSubscription(
    { body: { endpoint, keys: { p256dh, auth } } },
    { idempotencyKey: newKey() },
  );
  return true;
};

/** The shop learns that the browser is gone when it sends next: its push service answers 410. */
export const unsubscribeBrowser = async (): Promise<void> => {
  if (!canNotify()) return;
  const known = await navigator.serviceWorker.getRegistration('/shop/');
  await (await known?.pushManager.getSubscription())?.unsubscribe();
};
