import type { EventMetadata } from '#shared/events/envelope.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { MessageDraft } from '../model/message.ts';
import type { ReturnTemplate } from '../templates/return.ts';

/** News about one return: one message of each kind. */
export const returnDraft = (
  template: ReturnTemplate,
  { correlationId }: EventMetadata,
  { returnId, orderId, channel, customerId }: ReturnReference,
): MessageDraft => ({
  messageId: derivedId('msg', template, returnId),
  template,
  purpose: 'transactional',
  to: `order:${orderId}`,
  channel,
  orderId,
  returnId,
  customerId,
  correlationId,
});

interface ReturnReference {
  readonly returnId: string;
  readonly orderId: string;
  readonly channel: string;
  readonly customerId?: string | undefined;
}
