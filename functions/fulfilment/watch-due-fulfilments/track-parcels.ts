import { startedBy } from '#shared/events/envelope.ts';
import { applyReports } from '../changing/apply-reports.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';
import type { FulfilmentRuntime } from '../providers/connect.ts';

/** Polls the carriers of its parcels. One that cannot be reached is polled again later. */
export const trackParcels = async (
  fulfilment: FulfilmentOrder,
  runtime: FulfilmentRuntime,
): Promise<FulfilmentOrder> => {
  let after = fulfilment;
  for (const parcel of fulfilment.parcels) after = (await track(after, parcel, runtime)) ?? after;
  return after;
};

const track = async (
  { fulfilmentId }: FulfilmentOrder,
  { parcelId, carrier, reference }: PackedParcel,
  runtime: FulfilmentRuntime,
): Promise<FulfilmentOrder | undefined> => {
  if (carrier === undefined || reference === undefined) return undefined;
  try {
    const found = await runtime.carriers(carrier)?.track(reference);
    if (found === undefined) return undefined;
    const cause = startedBy('track-parcels', fulfilmentId);
    return await applyReports({ fulfilmentId, parcelId, ...found, cause }, runtime);
  } catch (error) {
    runtime.log.warn('carrier not asked', { aggregateId: fulfilmentId, error });
    return undefined;
  }
};
