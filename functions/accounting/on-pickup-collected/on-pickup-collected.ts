import type { PickupCollected } from '../../pickup/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { bookDelivery } from '../requests/book-delivery.ts';

export const onPickupCollected: Consumer<typeof PickupCollected, Runtime> = ({ metadata, data }, { db }) =>
  bookDelivery(db, metadata, data);
