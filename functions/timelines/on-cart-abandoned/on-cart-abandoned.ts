import type { CartAbandoned } from '../../carts/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addCountedToTimeline } from '../requests/add-to-timeline.ts';

export const onCartAbandoned: Consumer<typeof CartAbandoned, Runtime> = (event, runtime) => {
  const { cartId, total } = event.data;
  return addCountedToTimeline(
    event,
    { type: 'cart_abandoned', reference: cartId, amount: total.amount, currency: total.currency },
    { kind: 'cart_abandoned' },
    runtime,
  );
};
