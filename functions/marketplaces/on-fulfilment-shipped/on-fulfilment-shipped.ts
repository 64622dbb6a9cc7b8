import type { FulfilmentShipped } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { tellOfOrder } from '../telling/tell-of-order.ts';

export const onFulfilmentShipped: Consumer<typeof FulfilmentShipped, ConsumerRuntime> = (event, runtime) => {
  const { orderId, channel, fulfilmentId, lines, parcels } = event.data;
  const units = lines.filter(({ quantity }) => quantity > 0).map(({ sku, quantity }) => ({ sku, quantity }));
  const shown = parcels.map(({ carrier, trackingNumber }) => ({ carrier, trackingNumber }));
  const content = (number: string) => ({ kind: 'shipment', orderId, number, units, parcels: shown }) as const;
  return tellOfOrder(event, { orderId, channel, subject: fulfilmentId, content }, runtime);
};
