import type { RecalledLotSold } from '../../lots/events.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { MessageDraft } from '../model/message.ts';

/** A warning of recalled goods: one for each delivery of an order. */
export const recallDraft = ({ metadata, data }: EventOf<typeof RecalledLotSold>): MessageDraft => ({
  messageId: derivedId('msg', 'lot-recalled', data.recallId, data.fulfilmentId),
  template: 'lot-recalled',
  purpose: 'transactional',
  to: `order:${data.orderId}`,
  channel: data.channel,
  orderId: data.orderId,
  fulfilmentId: data.fulfilmentId,
  customerId: data.customerId,
  recall: { sku: data.sku, lot: data.lot, reason: data.reason, isPossible: data.isPossible },
  correlationId: metadata.correlationId,
});
