import type { AddressVerificationRequested } from '../../customers/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Brings a customer the code that proves their address. */
export const onAddressVerificationRequested: Consumer<
  typeof AddressVerificationRequested,
  SendingDependencies
> = async ({ metadata, data }, dependencies) => {
  const { verificationId, customerId } = data;
  await sendOnce(
    {
      messageId: derivedId('msg', 'verify-address', verificationId),
      template: 'verify-address',
      purpose: 'transactional',
      to: `customer:${customerId}`,
      channel: metadata.channel ?? '',
      customerId,
      verificationId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
