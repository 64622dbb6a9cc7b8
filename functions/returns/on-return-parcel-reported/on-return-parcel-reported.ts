import type { ReturnParcelReported } from '../../fulfilment/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { parcelMoved } from '../labels/parcel-moved.ts';

/** Marks a return as on its way, by the status of its label: a repeated report changes nothing. */
export const onReturnParcelReported: Consumer<typeof ReturnParcelReported, Runtime> = async (
  event,
  runtime,
) => {
  await parcelMoved(event.data, causedBy(event, 'on-return-parcel-reported'), runtime);
};
