import type { FulfilmentShipped } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { bookDelivery } from '../requests/book-delivery.ts';

export const onFulfilmentShipped: Consumer<typeof FulfilmentShipped, Runtime> = (
  { metadata, data },
  { db },
) => bookDelivery(db, metadata, data);
