import type { OrderLinesCancelled } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { compareWithOrder } from '../filling/compare-with-order.ts';

export const onOrderLinesCancelled: Consumer<typeof OrderLinesCancelled, Runtime> = (event, runtime) =>
  compareWithOrder(event.data.orderId, causedBy(event, 'on-order-lines-cancelled'), runtime);
