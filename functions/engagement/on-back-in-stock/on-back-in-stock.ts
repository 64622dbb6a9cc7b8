import type { BackInStock } from '../../back-in-stock/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells somebody who asked for it that something is back: once for each time it was their turn. */
export const onBackInStock: Consumer<typeof BackInStock, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  const { subscriptionId, channel, customerId } = data;
  await sendOnce(
    {
      messageId: derivedId('msg', 'back-in-stock', subscriptionId, String(metadata.aggregateVersion)),
      template: 'back-in-stock',
      // They asked for this one message, and it is about what they asked for.
      purpose: 'transactional',
      to: `subscription:${subscriptionId}`,
      channel,
      subscriptionId,
      customerId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
