import type { PickupCollected } from '../../pickup/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofCollected } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onPickupCollected: Consumer<typeof PickupCollected, ConsumerRuntime> = (event, runtime) =>
  countEvent(event, ofCollected(event.data), runtime);
