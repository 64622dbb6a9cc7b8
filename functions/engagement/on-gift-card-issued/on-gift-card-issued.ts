import type { GiftCardIssued } from '../../credit/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Sends a gift card that was bought to whoever gets it. Cards that staff issue are handed over by staff. */
export const onGiftCardIssued: Consumer<typeof GiftCardIssued, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  const { accountId, orderId, channel } = data;
  if (orderId === undefined || channel === undefined) return;
  await sendOnce(
    {
      messageId: derivedId('msg', 'gift-card', accountId),
      template: 'gift-card',
      purpose: 'transactional',
      to: `order:${orderId}`,
      channel,
      orderId,
      giftCardId: accountId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
