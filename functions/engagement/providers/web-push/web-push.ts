import { createHash } from 'node:crypto';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { HOUR, MINUTE, type Clock } from '#shared/time/clock.ts';
import { isPushService, withoutDevices, type PushSubscription } from '../../model/push-subscription.ts';
import { changeDevices, pushSubscriptionsOf } from '../../store/push-subscriptions.ts';
import type { Handover, MessageProvider, MessageProviderAnswer } from '../provider.ts';
import { drawPush, encryptPush, MOST_PAYLOAD_BYTES } from './encrypt.ts';
import { vapidHeader, vapidKeysOf, type VapidKeys } from './vapid.ts';

export interface WebPushParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** `mailto:` or `https:` of who runs the shop; push services write there. */
  readonly subject: string;
}

/** What a push service did with a message: `ended` means that the browser is gone for good. */
type PushOutcome =
  | { readonly kind: 'taken' | 'ended' | 'refused' | 'unknown' }
  | { readonly kind: 'busy'; readonly retryAt: number };

const PATIENCE_MS = 5000;
/** How long the push service keeps a message for a browser that is not on, in seconds. */
const KEPT_SECONDS = 86_400;
const LONGEST_WAIT = 24 * HOUR;
const USUAL_WAIT = 5 * MINUTE;

/**
 * Notifications in browsers by RFC 8030, to all browsers of a customer; one that takes it is enough. The address of a
 * message is the customer's id: endpoints stay in their own items.
 */
export const webPushProvider = (parts: WebPushParts, call: typeof fetch = fetch): MessageProvider => ({
  dedupes: false,
  media: ['push'],
  send: async (message) => {
    const { db, secrets } = parts;
    const subscriptions = await pushSubscriptionsOf(db, message.address);
    const keys = await vapidKeysOf(secrets);
    const outcomes = await Promise.all(
      subscriptions.map((subscription) => deliver(message, subscription, { ...parts, keys, call })),
    );
    const ended = subscriptions.filter((_, at) => outcomes[at]?.kind === 'ended');
    if (ended.length > 0)
      await changeDevices(db, message.address, (devices) =>
        withoutDevices(
          devices,
          ended.map(({ subscriptionId }) => subscriptionId),
        ),
      );
    return answerOf(outcomes);
  },
});

const answerOf = (outcomes: readonly PushOutcome[]): MessageProviderAnswer => {
  if (outcomes.some(({ kind }) => kind === 'taken')) return { accepted: true };
  if (outcomes.some(({ kind }) => kind === 'unknown')) throw new Error('a push service did not answer');
  const waits = outcomes.flatMap((outcome) => (outcome.kind === 'busy' ? [outcome.retryAt] : []));
  if (waits.length > 0) return { accepted: false, reason: 'provider_busy', retryAt: Math.min(...waits) };
  const isRefused = outcomes.some(({ kind }) => kind === 'refused');
  return { accepted: false, reason: isRefused ? 'provider_refused' : 'subscription_gone' };
};

interface Delivery extends WebPushParts {
  readonly keys: VapidKeys;
  readonly call: typeof fetch;
}

const deliver = async (
  message: Handover,
  subscription: PushSubscription,
  { keys, subject, clock, call }: Delivery,
): Promise<PushOutcome> => {
  const { endpoint } = subscription;
  if (!isPushService(endpoint)) return { kind: 'ended' };
  const answer = await call(endpoint, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      authorization: vapidHeader(keys, { endpoint, subject, now: clock.now() }),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(KEPT_SECONDS),
      urgency: 'normal',
      // A message that waits for the browser is replaced, not joined, by the same one.
      topic: createHash('sha256').update(message.key).digest('base64url').slice(0, 32),
    },
    body: new Uint8Array(encryptPush(payloadOf(message), subscription, drawPush())),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  return answer === undefined ? { kind: 'unknown' } : outcomeOf(answer, clock.now());
};

const outcomeOf = ({ status, headers }: Response, now: number): PushOutcome => {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'ended' };
  if (status === 429 || status === 503)
    return { kind: 'busy', retryAt: now + waitOf(headers.get('retry-after'), now) };
  return status >= 500 ? { kind: 'unknown' } : { kind: 'refused' };
};

/** `Retry-After` as seconds or as a date, between a minute and a day. */
const waitOf = (text: string | null, now: number): number => {
  const asked =
    text === null ? USUAL_WAIT : /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Math.min(Math.max(Number.isNaN(asked) ? USUAL_WAIT : asked, MINUTE), LONGEST_WAIT);
};

/** What the service worker of the shop shows; the text is shortened until it fits. */
const payloadOf = ({ key, from, content, stopUrl, reportUrl }: Handover): Buffer => {
  const { subject = from, text, url } = content;
  const of = (body: string) =>
    Buffer.from(JSON.stringify({ title: subject, body, url, stopUrl, reportUrl, tag: key }));
  const whole = of(text);
  const excess = whole.length - MOST_PAYLOAD_BYTES;
  // A character cut in half is written as six bytes.
  return excess <= 0 ? whole : of(text.slice(0, Math.max(0, text.length - excess - 6)));
};
