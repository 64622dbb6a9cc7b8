import type { StockSubscriptionRequested } from '../../back-in-stock/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { confirmationDraft } from '../sending/ask-to-confirm.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Asks the address of a new stock subscription whether it wants it, unless it was confirmed before. */
export const onStockSubscriptionRequested: Consumer<
  typeof StockSubscriptionRequested,
  SendingDependencies
> = async ({ metadata, data }, dependencies) => {
  const { subscriptionId, channel, customerId } = data;
  const draft = confirmationDraft({
    to: `subscription:${subscriptionId}`,
    channel,
    subscriptionId,
    customerId,
    correlationId: metadata.correlationId,
  });
  await sendOnce(draft, dependencies);
};
