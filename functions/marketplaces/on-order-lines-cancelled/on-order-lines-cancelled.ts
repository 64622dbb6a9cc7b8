import type { OrderLinesCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { tellOfOrder } from '../telling/tell-of-order.ts';

export const onOrderLinesCancelled: Consumer<typeof OrderLinesCancelled, ConsumerRuntime> = (
  event,
  runtime,
) => {
  const { orderId, channel, lines } = event.data;
  const units = lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const content = (number: string) => ({ kind: 'cancellation', orderId, number, units }) as const;
  // Units that were cancelled at different times are told one by one.
  const subject = `${orderId}-${event.metadata.aggregateVersion}`;
  return tellOfOrder(event, { orderId, channel, subject, content }, runtime);
};
