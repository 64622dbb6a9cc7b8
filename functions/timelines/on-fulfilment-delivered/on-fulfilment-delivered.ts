import type { FulfilmentDelivered } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';

export const onFulfilmentDelivered: Consumer<typeof FulfilmentDelivered, Runtime> = (event, runtime) => {
  const { fulfilmentId, orderId } = event.data;
  return addToTimeline(event, { type: 'parcel_delivered', reference: fulfilmentId, orderId }, runtime);
};
