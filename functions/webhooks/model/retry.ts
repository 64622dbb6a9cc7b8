import { spreadOf } from '#shared/ids/spread.ts';
import { DAY, HOUR, MINUTE } from '#shared/time/clock.ts';
import { STOCK, TEST, type DeliveryAttempt, type WebhookDelivery, type Webhook } from './webhook.ts';

/** How long is waited after each try; together a little more than three days. */
const PAUSES_MS = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** A receiver that takes nothing for so long is not asked any more. */
export const PATIENCE_MS = 3 * DAY;

const ATTEMPTS_KEPT = 10;
/** "Gone": the receiver says itself that nothing should be sent any more. */
const GONE = 410;

export const isTaken = ({ status = 0 }: DeliveryAttempt): boolean => status >= 200 && status < 300;

/**
 * The delivery after one more try: taken, given up, or due again after a pause that grows, up to a fifth longer or
 * shorter, so that what failed together does not come back together.
 */
export const afterAttempt = (delivery: WebhookDelivery, attempt: DeliveryAttempt): WebhookDelivery => {
  const { dueAt: _due, ...rest } = delivery;
  const tried = delivery.tried + 1;
  const after = {
    ...rest,
    tried,
    version: delivery.version + 1,
    attempts: [attempt, ...delivery.attempts].slice(0, ATTEMPTS_KEPT),
  };
  if (isTaken(attempt)) return { ...after, status: 'delivered' };
  const pause = pauseAfter(delivery.type, tried);
  if (pause === undefined) return { ...after, status: 'given_up' };
  const dueAt = new Date(
    Date.parse(attempt.at) + pause * (0.8 + 0.4 * spreadOf(delivery.deliveryId)),
  ).toISOString();
  return { ...after, status: 'waiting', dueAt };
};

/** A test is tried once. Stock figures are never given up: the next ones wait for them, and bring no other's. */
const pauseAfter = (type: string, tried: number): number | undefined => {
  if (type === TEST) return undefined;
  return PAUSES_MS[tried - 1] ?? (type === STOCK ? PAUSES_MS.at(-1) : undefined);
};

/** Why a webhook is paused after a try that failed, or nothing when it is tried again. */
export const reasonToPause = (
  { failingSince }: Pick<Webhook, 'failingSince'>,
  { at, status }: DeliveryAttempt,
): 'gone' | 'failing' | undefined => {
  if (status === GONE) return 'gone';
  const isTooLong = failingSince !== undefined && Date.parse(at) - Date.parse(failingSince) >= PATIENCE_MS;
  return isTooLong ? 'failing' : undefined;
};
