import type { PickupCollected } from '../../pickup/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ofCollected } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onPickupCollected: Consumer<typeof PickupCollected, Runtime> = (event, runtime) =>
  countEvent(event, ofCollected(event.data), runtime);
