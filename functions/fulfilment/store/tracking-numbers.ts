import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { partsOfFulfilmentId } from '../model/fulfilment-order.ts';
import { fulfilmentItems } from '../table.ts';

const { tracking } = fulfilmentItems.items;

export const trackingGrants = [may(tracking, 'GetItem', 'PutItem')];

/** Which parcel a carrier means by a number of its own. */
export interface TrackedParcel {
  readonly fulfilmentId: string;
  readonly parcelId: string;
}

const keyOf = (carrier: string, trackingNumber: string): Key => ({
  table: 'orders',
  pk: `TN#${carrier}#${trackingNumber}`,
  sk: 'A',
});

export const loadTrackedParcel = (
  db: Pick<Database, 'get'>,
  carrier: string,
  trackingNumber: string,
): Promise<TrackedParcel | undefined> => db.get<TrackedParcel>(keyOf(carrier, trackingNumber));

/** What a function needs to find the order of a parcel. */
export const parcelGrants = [may(tracking, 'GetItem')];

/** The order of a parcel, by its carrier's number. */
export const orderOfParcel = async (
  db: Pick<Database, 'get'>,
  carrier: string,
  trackingNumber: string,
): Promise<string | undefined> => {
  const parcel = await loadTrackedParcel(db, carrier, trackingNumber);
  return parcel === undefined ? undefined : partsOfFulfilmentId(parcel.fulfilmentId)?.orderId;
};

/** Numbers of parcels, so that what carriers report finds them. */
export const trackingNumbersPart = (
  parcels: readonly (TrackedParcel & { readonly carrier: string; readonly trackingNumber: string })[],
): TransactionPart => ({
  actions: parcels.map(({ carrier, trackingNumber, fulfilmentId, parcelId }) =>
    put(keyOf(carrier, trackingNumber), { fulfilmentId, parcelId }),
  ),
  refused: () => undefined,
});
