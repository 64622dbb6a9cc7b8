import type { CartAbandoned } from '../../carts/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Reminds a shopper of the cart they left: once for each time they left it. */
export const onCartAbandoned: Consumer<typeof CartAbandoned, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  const { cartId, channel, customerId } = data;
  await sendOnce(
    {
      messageId: derivedId('msg', 'cart-abandoned', cartId, String(metadata.aggregateVersion)),
      template: 'cart-abandoned',
      purpose: 'marketing',
      to: customerId === undefined ? `cart:${cartId}` : `customer:${customerId}`,
      channel,
      cartId,
      cartVersion: metadata.aggregateVersion,
      customerId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
