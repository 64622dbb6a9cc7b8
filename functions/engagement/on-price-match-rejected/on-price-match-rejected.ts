import type { PriceMatchRejected } from '../../price-match/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { priceMatchDraft } from '../sending/price-match-draft.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells a shopper that their claim was refused, and why. */
export const onPriceMatchRejected: Consumer<typeof PriceMatchRejected, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(priceMatchDraft('price-match-rejected', metadata, data), dependencies);
};
