import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** A browser that shows notifications. The endpoint alone lets anybody find it again: personal data. */
export interface PushSubscription {
  /** Keyed digest of the endpoint. */
  readonly subscriptionId: string;
  readonly endpoint: string;
  /** Public key of the browser, base64url. */
  readonly p256dh: string;
  readonly auth: string;
  readonly createdAt: string;
}

/** The browsers of one customer, the newest last. */
export interface PushDevices extends Versioned {
  readonly customerId: string;
  readonly subscriptions: readonly PushSubscription[];
}

/** Browsers of one customer; the oldest goes. */
const MOST_DEVICES = 10;

/** Push services of Chrome and Edge on all systems, Firefox, and Safari. Nothing else is ever called. */
const SERVICES =
  /^(fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|web\.push\.apple\.com|[a-z0-9-]+\.notify\.windows\.com)$/;

export const noDevices = (customerId: string): PushDevices => ({ customerId, subscriptions: [], version: 0 });

/** Whether an endpoint belongs to a known public push service, by https on its usual port. */
export const isPushService = (endpoint: string): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  return (
    protocol === 'https:' && port === '' && username === '' && password === '' && SERVICES.test(hostname)
  );
};

/** The browsers with one more; one that is known already gets its new keys. */
export const withDevice = (devices: PushDevices, added: PushSubscription): PushDevices => {
  const others = devices.subscriptions.filter(
    ({ subscriptionId }) => subscriptionId !== added.subscriptionId,
  );
  return { ...devices, subscriptions: [...others, added].slice(-MOST_DEVICES) };
};

export const withoutDevices = (devices: PushDevices, gone: readonly string[]): PushDevices => ({
  ...devices,
  subscriptions: devices.subscriptions.filter(({ subscriptionId }) => !gone.includes(subscriptionId)),
});
