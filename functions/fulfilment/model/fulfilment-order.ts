import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { PackedParcel } from './parcel.ts';

/**
 * Where the goods of one order at one location stand.
 * - `open`: to be picked; `picking`: on a pick list; `picked`: complete, to be packed or to be laid out for pick-up.
 * - `packed`, `shipped`, `delivered`: on their way in parcels. `returned`: every parcel came back.
 * - `ready`, `collected`, `expired`, `refused`: waiting for the customer in the store, and what became of that.
 * - `cancelled`: nothing of it is wanted or there any more.
 */
export const fulfilmentStatuses = [
  'open',
  'picking',
  'picked',
  'packed',
  'shipped',
  'delivered',
  'returned',
  'ready',
  'collected',
  'expired',
  'refused',
  'cancelled',
] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

/** Units of a line (of a part, when the line is a kit) that this location gives. */
export interface FulfilmentLine {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
  /** 14 digits. */
  readonly gtin?: string;
  readonly imageUrl?: string;
  /** What is to be picked; units that were rejected or cancelled are not in it any more. */
  readonly quantity: number;
  readonly picked: number;
  readonly rejected: number;
  /** Units of which the lot was scanned, by lot. */
  readonly scannedLots?: Readonly<Record<string, number>>;
}

/** What has to happen next, until when. Everything that has not ended has one, or stands in a queue with an owner. */
export interface FulfilmentDue {
  /** ISO 8601. */
  readonly at: string;
  readonly what: 'pick' | 'pack' | 'ship' | 'track' | 'remind' | 'collect';
}

/** Whose attention it needs: found by the queue’s name, owned by its location or by support. */
export interface FulfilmentAttention {
  readonly queue: 'overdue' | 'parcel_lost' | 'parcel_returned' | 'delivery_failed';
  readonly owner: string;
  readonly since: string;
}

/** The pick-up of a fulfilment that waits, or waited, in a store. */
export interface PickupState {
  /** Counts the codes that were given out; only the last one opens. */
  readonly issue: number;
  /** Keyed digest of the code. */
  readonly digest: string;
  readonly readyAt: string;
  readonly expiresAt: string;
  readonly wrongTries: number;
  /** Reminders sent: at half of the time, and a day before the end. */
  readonly reminded: number;
  /** The customer stands at the curb. */
  readonly arrivedAt?: string;
  readonly collectedAt?: string;
  readonly collectedBy?: 'customer' | 'delegate';
}

/** What one location does for one delivery of one order. */
export interface FulfilmentOrder extends Versioned {
  /** The order’s id with a number behind it. */
  readonly fulfilmentId: string;
  readonly orderId: string;
  readonly channel: string;
  readonly customerId?: string;
  readonly locationId: string;
  readonly groupId: string;
  readonly method: 'ship' | 'pickup';
  readonly status: FulfilmentStatus;
  readonly lines: readonly FulfilmentLine[];
  readonly parcels: readonly PackedParcel[];
  readonly pickListId?: string;
  /** Scans of something that is not on the list: what accuracy is counted from. */
  readonly wrongScans: number;
  readonly createdAt: string;
  /** When it is to leave the house or lie ready. */
  readonly promisedAt: string;
  readonly pickedAt?: string;
  readonly shippedAt?: string;
  /** True: it left before its order was paid, so the payment finds nothing to commit. */
  readonly leftUnpaid?: boolean;
  readonly pickup?: PickupState;
  readonly due?: FulfilmentDue;
  readonly attention?: FulfilmentAttention;
}

const ended: ReadonlySet<FulfilmentStatus> = new Set([
  'delivered',
  'returned',
  'collected',
  'expired',
  'refused',
  'cancelled',
]);

export const hasEnded = ({ status }: Pick<FulfilmentOrder, 'status'>): boolean => ended.has(status);

/** True while its units may still be taken away from it. */
export const isBeforePacking = ({ status }: Pick<FulfilmentOrder, 'status'>): boolean =>
  status === 'open' || status === 'picking' || status === 'picked';

export const fulfilmentIdOf = (orderId: string, number: number): string => `${orderId}-${number}`;

/** The order of a fulfilment and its number there; nothing for an id of another form. */
export const partsOfFulfilmentId = (
  fulfilmentId: string,
): { readonly orderId: string; readonly number: number } | undefined => {
  const match = /^(.+)-(\d{1,3})$/.exec(fulfilmentId);
  return match === null ? undefined : { orderId: match[1] ?? '', number: Number(match[2]) };
};

/** Units of one line of a fulfilment are named by the line and, for kits, by the part. */
export const isUnitOf = (
  line: Pick<FulfilmentLine, 'lineId' | 'sku'>,
  wanted: { readonly lineId: string; readonly sku?: string | undefined },
): boolean => line.lineId === wanted.lineId && (wanted.sku === undefined || line.sku === wanted.sku);
