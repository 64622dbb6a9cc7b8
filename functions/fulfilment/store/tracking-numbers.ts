import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { partsOfFulfilmentId } from '../model/fulfilment-order.ts';
import { fulfilmentItems } from '../table.ts';

const { tracking, returnParcelEvent } = fulfilmentItems.items;

export const trackingGrants = [may(tracking, 'GetItem', 'PutItem'), may(returnParcelEvent, 'PutItem')];

/** A parcel with returned goods. */
export interface ReturnParcel {
  readonly orderId: string;
  readonly returnId: string;
}

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
): Promise<TrackedParcel | ReturnParcel | undefined> =>
  db.get<TrackedParcel | ReturnParcel>(keyOf(carrier, trackingNumber));

export const isReturnParcel = (parcel: TrackedParcel | ReturnParcel): parcel is ReturnParcel =>
  'returnId' in parcel;

/** What a function needs to find the order of a parcel. */
export const parcelGrants = [may(tracking, 'GetItem')];

/** The order of a parcel, by its carrier's number. */
export const orderOfParcel = async (
  db: Pick<Database, 'get'>,
  carrier: string,
  trackingNumber: string,
): Promise<string | undefined> => {
  const parcel = await loadTrackedParcel(db, carrier, trackingNumber);
  if (parcel === undefined) return undefined;
  return isReturnParcel(parcel) ? parcel.orderId : partsOfFulfilmentId(parcel.fulfilmentId)?.orderId;
};

/** What a function needs to book parcels with returned goods. */
export const returnParcelGrants = [may(tracking, 'PutItem')];

/** Names a carrier has for a parcel with returned goods, so that `ReturnParcelReported` tells what it reports. */
export const returnParcelPart = (
  { orderId, returnId }: ReturnParcel,
  { carrier, names }: { readonly carrier: string; readonly names: readonly string[] },
): TransactionPart => ({
  actions: [...new Set(names)].map((name) => put(keyOf(carrier, name), { orderId, returnId })),
  refused: () => undefined,
});

/** The same status of a return parcel was told before. Not an answer to a caller. */
export class StatusKnown extends Error {}

/** Tells what the carrier reports of a parcel with returned goods: each status once. */
export const returnParcelReportPart = (
  carrier: string,
  reference: string,
  event: OutgoingEvent,
  clock: Clock,
): TransactionPart => {
  const { table, pk } = keyOf(carrier, reference);
  return { ...outboxPart(clock, { table, pk }, [event]), refused: () => new StatusKnown() };
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
