import type { PickupRefused } from '../../pickup/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cancelUnclaimed } from '../unclaimed/cancel-unclaimed.ts';

export const onPickupRefused: Consumer<typeof PickupRefused, Runtime> = (event, runtime) =>
  cancelUnclaimed(event.data.orderId, causedBy(event, 'on-pickup-refused'), runtime);
