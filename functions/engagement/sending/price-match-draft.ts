import type { EventMetadata } from '#shared/events/envelope.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Draft } from '../model/message.ts';

/** News about a price-match claim: one of each kind. It goes to whom the cart belongs. */
export const priceMatchDraft = (
  template: 'price-match-approved' | 'price-match-rejected',
  { correlationId }: EventMetadata,
  { claimId, cartId, channel, customerId }: ClaimReference,
): Draft => ({
  messageId: derivedId('msg', template, claimId),
  template,
  purpose: 'transactional',
  to: customerId === undefined ? `cart:${cartId}` : `customer:${customerId}`,
  channel,
  cartId,
  claimId,
  customerId,
  correlationId,
});

interface ClaimReference {
  readonly claimId: string;
  readonly cartId: string;
  readonly channel: string;
  readonly customerId?: string | undefined;
}
