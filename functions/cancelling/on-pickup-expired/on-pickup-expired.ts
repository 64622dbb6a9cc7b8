import type { PickupExpired } from '../../pickup/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cancelUnclaimed } from '../unclaimed/cancel-unclaimed.ts';

export const onPickupExpired: Consumer<typeof PickupExpired, Runtime> = (event, runtime) =>
  cancelUnclaimed(event.data.orderId, causedBy(event, 'on-pickup-expired'), runtime);
