import type { UnitMove } from '../../orders/public.ts';
import { movesOf } from './completed.ts';
import { DELIVERY_TAKES_AT_MOST, nextDue, TRACK_EVERY } from './fulfilment-due.ts';
import type { FulfilmentAttention, FulfilmentOrder } from './fulfilment-order.ts';
import { reported, type PackedParcel, type ParcelReport } from './parcel.ts';

/** What reports of one parcel make of its fulfilment. */
export interface ParcelProgress {
  readonly fulfilment: FulfilmentOrder;
  /** How the units of the parcel move on the order. */
  readonly moves: readonly UnitMove[];
  /** The parcel, if it now failed, was lost, or came back. */
  readonly trouble?: PackedParcel;
  /** True when all parcels have reached the customer by this. */
  readonly isDelivered: boolean;
}

const troubles = { failed: 'delivery_failed', lost: 'parcel_lost', returned: 'parcel_returned' } as const;
/** Lost goods and goods that came back are for support to make good; a missed hand-over is the carrier’s to repeat. */
const SUPPORT = 'support';

/** Nothing when the reports are known already. */
export const withReports = (
  fulfilment: FulfilmentOrder,
  parcelId: string,
  told: { readonly reports: readonly ParcelReport[]; readonly trackingNumber?: string | undefined },
  now: number,
): ParcelProgress | undefined => {
  const before = fulfilment.parcels.find((parcel) => parcel.parcelId === parcelId);
  if (before === undefined) return undefined;
  const trackingNumber = before.trackingNumber ?? told.trackingNumber;
  const parcel = { ...told.reports.reduce(reported, before), trackingNumber };
  const isSame = parcel.reports.length === before.reports.length && trackingNumber === before.trackingNumber;
  if (isSame) return undefined;
  const parcels = fulfilment.parcels.map((each) => (each.parcelId === parcelId ? parcel : each));
  const isDelivered =
    fulfilment.status === 'shipped' &&
    parcels.every(({ status }) => isAtEnd(status)) &&
    parcels.some(({ status }) => status === 'delivered');
  const isBack = fulfilment.status === 'shipped' && parcels.every(({ status }) => status === 'returned');
  const status = isDelivered ? 'delivered' : isBack ? 'returned' : fulfilment.status;
  const changed: FulfilmentOrder = { ...fulfilment, parcels, status, version: fulfilment.version + 1 };
  const after = { ...changed, attention: attentionOf(changed, now), due: dueOf(changed, now) };
  const moves = movesOfParcel(fulfilment, before, parcel);
  const isTrouble = parcel.status !== before.status && parcel.status in troubles;
  return { fulfilment: after, moves, isDelivered, ...(isTrouble ? { trouble: parcel } : {}) };
};

const isAtEnd = (status: PackedParcel['status']): boolean => status === 'delivered' || status === 'returned';

const movesOfParcel = (
  fulfilment: FulfilmentOrder,
  before: PackedParcel,
  { status, lines }: PackedParcel,
): readonly UnitMove[] =>
  status !== before.status && (status === 'delivered' || status === 'returned')
    ? movesOf(fulfilment, lines, { from: 'shipped', to: status })
    : [];

/** The worst trouble of its parcels decides the queue. */
const attentionOf = (
  { parcels, attention }: FulfilmentOrder,
  now: number,
): FulfilmentAttention | undefined => {
  const trouble = (['lost', 'returned', 'failed'] as const).find((status) =>
    parcels.some((parcel) => parcel.status === status),
  );
  if (trouble === undefined) return undefined;
  const queue = troubles[trouble];
  if (attention?.queue === queue) return attention;
  return { queue, owner: SUPPORT, since: new Date(now).toISOString() };
};

const dueOf = (fulfilment: FulfilmentOrder, now: number) =>
  // What is lost waits in its queue; a carrier has nothing more to say of it.
  fulfilment.parcels.every(({ status }) => isAtEnd(status) || status === 'lost')
    ? undefined
    : nextDue(fulfilment, now);

/** True when a parcel that left then should have arrived. */
export const isLate = ({ shippedAt }: Pick<FulfilmentOrder, 'shippedAt'>, now: number): boolean =>
  shippedAt !== undefined && now - Date.parse(shippedAt) > DELIVERY_TAKES_AT_MOST;

/** When the carrier is polled next. */
export const askAgainAt = (now: number): string => new Date(now + TRACK_EVERY).toISOString();
