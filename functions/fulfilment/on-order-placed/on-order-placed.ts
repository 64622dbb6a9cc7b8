import type { OrderPlaced } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { syncFulfilments } from '../changing/sync-fulfilments.ts';
import { isToBeFulfilled } from '../model/reconcile.ts';

/** Orders that staff place to be paid in cash need no further word; those that may still expire do not come at all. */
export const onOrderPlaced: Consumer<typeof OrderPlaced, Runtime> = async (event, runtime) => {
  if (!isToBeFulfilled(event.data)) return;
  await syncFulfilments(event.data.orderId, causedBy(event, 'on-order-placed'), runtime);
};
