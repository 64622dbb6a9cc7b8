import { problem } from '#shared/problems/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';
import type { ShipFulfilment } from './contract.ts';

/** Couriers of the business itself: their parcels need no number of a carrier. */
const OWN_COURIERS = 'own';

/** Parcels with the numbers that staff got from a carrier without an adapter. */
export const numberParcels = (
  { parcels }: FulfilmentOrder,
  { carrier, service, trackingNumbers = [] }: RequestOf<typeof ShipFulfilment>['body'],
): readonly PackedParcel[] => {
  refuseUnknownParcels(parcels, trackingNumbers);
  if (carrier !== OWN_COURIERS && trackingNumbers.length < parcels.length)
    throw problem(fulfilmentErrors.CARRIER_UNKNOWN, {
      detail: `${carrier} has no adapter; send trackingNumbers for each of the ${parcels.length} parcels`,
      errors: [{ pointer: '/body/carrier', code: 'CARRIER_UNKNOWN', detail: `no adapter for ${carrier}` }],
    });
  const numbers = new Map(trackingNumbers.map(({ parcelId, trackingNumber }) => [parcelId, trackingNumber]));
  return parcels.map((parcel) => ({
    ...parcel,
    carrier,
    service,
    trackingNumber: numbers.get(parcel.parcelId),
    status: 'shipped',
  }));
};

const refuseUnknownParcels = (
  parcels: readonly PackedParcel[],
  named: readonly { readonly parcelId: string }[],
): void => {
  const at = named.findIndex(({ parcelId }) => !parcels.some((parcel) => parcel.parcelId === parcelId));
  if (at === -1) return;
  const detail = `the fulfilment has no parcel ${named[at]?.parcelId}`;
  throw problem(fulfilmentErrors.PARCEL_NOT_FOUND, {
    detail,
    errors: [{ pointer: `/body/trackingNumbers/${at}/parcelId`, code: 'PARCEL_NOT_FOUND', detail }],
  });
};
