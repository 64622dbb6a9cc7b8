import { derivedId } from '#shared/ids/ids.ts';
import type { EventMetadata } from '#shared/events/envelope.ts';
import type { MessageDraft } from '../model/message.ts';

/** News about one delivery or pick-up of an order: one of each kind and occasion. */
export const fulfilmentDraft = (
  template: MessageDraft['template'],
  { correlationId }: EventMetadata,
  { fulfilmentId, orderId, channel, customerId }: FulfilmentReference,
  occasion = '',
): MessageDraft => ({
  messageId: derivedId('msg', template, fulfilmentId, occasion),
  template,
  purpose: 'transactional',
  to: `order:${orderId}`,
  channel,
  orderId,
  fulfilmentId,
  customerId,
  correlationId,
});

interface FulfilmentReference {
  readonly fulfilmentId: string;
  readonly orderId: string;
  readonly channel: string;
  readonly customerId?: string | undefined;
}
