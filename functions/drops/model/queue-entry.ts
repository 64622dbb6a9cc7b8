import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/**
 * Where a shopper stands.
 * - `joined`: in the entrance, without a number.
 * - `waiting`: in the queue, at `number`.
 * - `served`: they may buy until `buyUntil`.
 * - `bought`, `expired`, `left`: how it ended. Whoever missed their slot or left may join again, at the end.
 */
export type EntryStatus = 'joined' | 'waiting' | 'served' | 'bought' | 'expired' | 'left';

/** One shopper's entry: one per customer, or per cart of a guest. */
export interface QueueEntry extends Versioned {
  readonly entryId: string;
  readonly dropId: string;
  /** `customer:…` or `cart:…`. */
  readonly holder: string;
  readonly status: EntryStatus;
  readonly joinedAt: string;
  /** Came before the opening: among those the order is drawn. */
  readonly early: boolean;
  readonly number?: number;
  readonly buyUntil?: string;
  readonly orderId?: string;
}

/** A slot that is over counts as expired when it is read, whether or not the queue has moved. */
export const isServed = ({ status, buyUntil }: QueueEntry, now: number): boolean =>
  status === 'served' && buyUntil !== undefined && Date.parse(buyUntil) > now;

/** A new entry, or one more try of whose entry expired, or who left; nothing for whoever has an entry. */
export const joined = (
  known: QueueEntry | undefined,
  requested: Pick<QueueEntry, 'entryId' | 'dropId' | 'holder' | 'joinedAt' | 'early'>,
  now: number,
): QueueEntry | undefined => {
  if (known === undefined) return { ...requested, status: 'joined', version: 1 };
  const gone = known.status === 'expired' || known.status === 'left';
  const missed = known.status === 'served' && !isServed(known, now);
  return gone || missed ? { ...requested, status: 'joined', version: known.version + 1 } : undefined;
};

/** Gives the entry up; nothing when there is none any more. */
export const left = (entry: QueueEntry): QueueEntry | undefined =>
  entry.status === 'joined' || entry.status === 'waiting' || entry.status === 'served'
    ? { ...entry, status: 'left', version: entry.version + 1 }
    : undefined;

export const bought = (entry: QueueEntry, orderId: string): QueueEntry => ({
  ...entry,
  status: 'bought',
  orderId,
  version: entry.version + 1,
});

/** The customer who stands there, if it is one. */
export const customerAt = (entry: QueueEntry): string | undefined => holderAfter('customer:', entry);

/** The cart of the guest who stands there, if it is one. */
export const cartAt = (entry: QueueEntry): string | undefined => holderAfter('cart:', entry);

const holderAfter = (kind: string, { holder }: QueueEntry): string | undefined =>
  holder.startsWith(kind) ? holder.slice(kind.length) : undefined;
