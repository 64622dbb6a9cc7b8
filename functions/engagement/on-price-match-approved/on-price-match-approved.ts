import type { PriceMatchApproved } from '../../price-match/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { claimDraft } from '../sending/claim-draft.ts';
import type { Means } from '../sending/means.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells a shopper that they get the competitor's price. Who was granted it at once has read so in the answer. */
export const onPriceMatchApproved: Consumer<typeof PriceMatchApproved, Means> = async (
  { metadata, data },
  means,
) => {
  if (data.automatic) return;
  await sendOnce(claimDraft('price-match-approved', metadata, data), means);
};
