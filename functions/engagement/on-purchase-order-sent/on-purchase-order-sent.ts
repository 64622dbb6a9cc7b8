import { loadDirectory } from '../../channels/public.ts';
import type { PurchaseOrderSent } from '../../purchasing/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Sends a purchase order to its supplier by e-mail, where it is to be sent as a message. */
export const onPurchaseOrderSent: Consumer<typeof PurchaseOrderSent, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  if (data.medium !== 'message') return;
  const { purchaseOrderId, supplierId, locationId } = data;
  const { channels } = await loadDirectory(dependencies.db, dependencies.clock);
  const selling = [...channels.values()].find(({ locations }) => locations.includes(locationId));
  await sendOnce(
    {
      messageId: derivedId('msg', 'purchase-order', purchaseOrderId),
      template: 'purchase-order',
      purpose: 'transactional',
      to: `supplier:${supplierId}`,
      // The brand of a channel that sells from there signs the order.
      channel: selling?.code ?? locationId,
      purchaseOrderId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
