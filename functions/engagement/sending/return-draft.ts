import type { EventMetadata } from '#shared/events/envelope.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { MessageDraft } from '../model/message.ts';
import type { ReturnTemplate } from '../templates/return.ts';

/** News about one return: one message of each kind, and another after an appeal. */
export const returnDraft = (
  template: ReturnTemplate,
  { correlationId }: EventMetadata,
  { returnId, orderId, channel, customerId, appealed }: ReturnReference,
): MessageDraft => ({
  messageId: derivedId('msg', template, returnId, ...(appealed === true ? ['appeal'] : [])),
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
  readonly appealed?: true | undefined;
}
