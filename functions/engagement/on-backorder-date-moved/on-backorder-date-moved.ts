import type { BackorderDateMoved } from '../../backorders/events.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer the new day of goods that are on their way, and that they may cancel. */
export const onBackorderDateMoved: Consumer<typeof BackorderDateMoved, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  const { orderId, channel, customerId } = data;
  await sendOnce(
    {
      messageId: derivedId('msg', 'backorder-moved', metadata.eventId),
      template: 'backorder-moved',
      purpose: 'transactional',
      to: `order:${orderId}`,
      channel,
      orderId,
      customerId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
