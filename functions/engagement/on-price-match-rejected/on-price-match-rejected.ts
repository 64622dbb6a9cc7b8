import type { PriceMatchRejected } from '../../price-match/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { claimDraft } from '../sending/claim-draft.ts';
import type { Means } from '../sending/means.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells a shopper that their claim was refused, and why. */
export const onPriceMatchRejected: Consumer<typeof PriceMatchRejected, Means> = async (
  { metadata, data },
  means,
) => {
  await sendOnce(claimDraft('price-match-rejected', metadata, data), means);
};
