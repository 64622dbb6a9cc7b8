import { derivedId } from '#shared/ids/ids.ts';
import type { EventMetadata } from '#shared/events/envelope.ts';
import type { MessageDraft } from '../model/message.ts';

/** News about an order: one of each kind, whatever happens to the order again. */
export const orderDraft = (
  template: 'order-placed' | 'order-paid',
  { correlationId }: EventMetadata,
  { orderId, channel, customerId }: OrderReference,
): MessageDraft => ({
  messageId: derivedId('msg', template, orderId),
  template,
  purpose: 'transactional',
  to: `order:${orderId}`,
  channel,
  orderId,
  customerId,
  correlationId,
});

interface OrderReference {
  readonly orderId: string;
  readonly channel: string;
  readonly customerId?: string | undefined;
}
