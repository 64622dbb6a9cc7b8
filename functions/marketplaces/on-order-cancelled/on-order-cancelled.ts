import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { tellOfOrder } from '../telling/tell-of-order.ts';

export const onOrderCancelled: Consumer<typeof OrderCancelled, ConsumerRuntime> = (event, runtime) => {
  const { orderId, channel } = event.data;
  const content = (number: string) => ({ kind: 'cancellation', orderId, number }) as const;
  return tellOfOrder(event, { orderId, channel, subject: orderId, content }, runtime);
};
