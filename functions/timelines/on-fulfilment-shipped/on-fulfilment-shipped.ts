import type { FulfilmentShipped } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';

export const onFulfilmentShipped: Consumer<typeof FulfilmentShipped, Runtime> = (event, runtime) => {
  const { fulfilmentId, orderId } = event.data;
  return addToTimeline(event, { type: 'parcel_shipped', reference: fulfilmentId, orderId }, runtime);
};
