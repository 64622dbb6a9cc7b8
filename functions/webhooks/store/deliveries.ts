import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';
import { DAY, instant, MINUTE, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { Delivery, Webhook } from '../model/webhook.ts';
import { webhooksItems } from '../table.ts';

/** Deliveries can be looked at, and wait for a paused webhook, this long. */
const KEPT_DAYS = 14;

/** The sweep leaves a new delivery to whoever made it for this long. */
const FIRST_TRY_MS = MINUTE;

type Named = Pick<Delivery, 'webhookId' | 'deliveryId'>;

const deliveryKey = ({ webhookId, deliveryId }: Named): Key => ({
  table: 'engagement',
  pk: `WD#${webhookId}`,
  sk: deliveryId,
});

/** What is told: what happened, when, and the facts. */
export interface Message {
  readonly deliveryId: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: unknown;
}

/** A message that was not tried yet. */
export const newDelivery = (
  { webhookId }: Pick<Webhook, 'webhookId'>,
  { deliveryId, ...message }: Message,
  clock: Clock,
): Delivery => ({
  deliveryId,
  webhookId,
  type: message.type,
  body: JSON.stringify(message),
  status: 'waiting',
  tried: 0,
  attempts: [],
  createdAt: instant(clock),
  dueAt: instant(clock, FIRST_TRY_MS),
  version: 1,
});

/** Writes a delivery, new or after a try. Refused when it is there already, or when another try was faster. */
export const deliveryAction = (delivery: Delivery, clock: Clock): WriteAction => {
  const item = {
    ...delivery,
    sentTo: delivery.webhookId,
    ttl: ttlAfter(clock, KEPT_DAYS * DAY),
    ...(delivery.status === 'waiting' ? { waitsFor: delivery.webhookId } : {}),
  };
  return saveAction(deliveryKey(delivery), item);
};

/** True when it was written; false when it is there already, or another try was faster. */
export const saveDelivery = async (
  { db, clock }: { readonly db: Pick<Database, 'writeOne'>; readonly clock: Clock },
  delivery: Delivery,
): Promise<boolean> => (await db.writeOne(deliveryAction(delivery, clock))) === undefined;

export const loadDelivery = async (
  db: Pick<Database, 'get'>,
  named: Named,
): Promise<Delivery | undefined> => {
  const found = await db.get<Delivery & { readonly waitsFor?: string }>(deliveryKey(named));
  if (found === undefined) return undefined;
  // Written anew with every save, and left out when it waits no more.
  const { waitsFor: _waitsFor, ...delivery } = found;
  return delivery;
};

/** The oldest deliveries of a webhook that are due. */
export const dueDeliveries = async (
  { db, clock }: { readonly db: Pick<Database, 'queryIndex'>; readonly clock: Clock },
  { webhookId }: Pick<Webhook, 'webhookId'>,
  limit: number,
): Promise<readonly string[]> => {
  const page = await db.queryIndex<{ readonly sk: string }>({
    index: webhooksItems.indexes.dueDeliveries,
    partition: { waitsFor: webhookId },
    upTo: { attribute: 'dueAt', value: instant(clock) },
    limit,
  });
  return page.items.map(({ sk }) => sk);
};
