import type { PriceMatchApproved } from '../../price-match/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { priceMatchDraft } from '../sending/price-match-draft.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells a shopper that they get the competitor's price. Who was granted it at once has read so in the answer. */
export const onPriceMatchApproved: Consumer<typeof PriceMatchApproved, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  if (data.automatic) return;
  await sendOnce(priceMatchDraft('price-match-approved', metadata, data), dependencies);
};
