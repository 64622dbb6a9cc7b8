import { stockChangesOf } from '../../inventory/public.ts';
import { readDirectory } from '../../channels/public.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { instant } from '#shared/time/clock.ts';
import { STOCK, type Delivery, type Webhook } from '../model/webhook.ts';
import { deliveryAction, loadDelivery, newDelivery } from '../store/deliveries.ts';
import type { WebhooksRuntime } from './runtime.ts';
import { webhookKey } from '../store/webhooks.ts';

const ROWS = 100;
interface StockBatch {
  readonly delivery: Delivery;
  /** The webhook with what is in the delivery behind it. */
  readonly webhook: Webhook;
  readonly hasMore: boolean;
}

/**
 * The next batch of stock changes for a webhook, or nothing: when nothing changed, or while the batch before is not
 * taken, so that an older figure never comes after a newer one. A webhook that took nothing for a week goes on where
 * it stopped, with each SKU once.
 */
export const nextStockBatch = async (
  webhook: Webhook,
  runtime: WebhooksRuntime,
): Promise<StockBatch | undefined> => {
  const { db, clock } = runtime;
  if (!webhook.events.includes(STOCK) || (await isWaiting(webhook, runtime))) return undefined;
  const channel = (await readDirectory(db, clock)).channels.get(webhook.channel);
  if (channel === undefined) return undefined;
  const { webhookId, version, stockCursor } = webhook;
  const page = { limit: ROWS, cursor: stockCursor };
  const { data: changes, cursor, hasMore } = await stockChangesOf(channel, page, runtime);
  if (changes.length === 0 || cursor === undefined) return undefined;
  const deliveryId = derivedId('msg', webhookId, String(version), stockCursor ?? '', cursor);
  const data = { channel: channel.code, changes, hasMore };
  const delivery = newDelivery(webhook, { deliveryId, type: STOCK, timestamp: instant(clock), data }, clock);
  const isMade = await make(webhook, delivery, cursor, runtime);
  return isMade
    ? { delivery, webhook: { ...webhook, stockCursor: cursor, stockDeliveryId: deliveryId }, hasMore }
    : undefined;
};

const isWaiting = async (
  { webhookId, stockDeliveryId }: Webhook,
  { db }: WebhooksRuntime,
): Promise<boolean> => {
  if (stockDeliveryId === undefined) return false;
  return (await loadDelivery(db, { webhookId, deliveryId: stockDeliveryId }))?.status === 'waiting';
};

/** The delivery and how far the webhook was told, together: a crash leaves both or neither. False when another run was faster. */
const make = async (
  webhook: Webhook,
  delivery: Delivery,
  cursor: string,
  { db, clock }: WebhooksRuntime,
): Promise<boolean> => {
  const change = { set: { stockCursor: cursor, stockDeliveryId: delivery.deliveryId } };
  const { stockCursor } = webhook;
  const refusals = await db.write([
    update(webhookKey(webhook), change, [
      ['pk', 'exists'],
      stockCursor === undefined ? ['stockCursor', 'absent'] : ['stockCursor', '=', stockCursor],
    ]),
    deliveryAction(delivery, clock),
  ]);
  return refusals === undefined;
};
