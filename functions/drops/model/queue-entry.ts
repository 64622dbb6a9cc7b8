import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/**
 * Where a shopper stands.
 * - `joined`: in the entrance, without a number.
 * - `waiting`: in line, at `number`.
 * - `served`: it is their turn, until `buyUntil`.
 * - `bought`, `passed`, `left`: how it ended. Who passed or left may join again, at the end.
 */
export type PlaceStatus = 'joined' | 'waiting' | 'served' | 'bought' | 'passed' | 'left';

/** One shopper's place: one per customer, or per cart of a guest. */
export interface QueueEntry extends Versioned {
  readonly placeId: string;
  readonly dropId: string;
  /** `customer:…` or `cart:…`. */
  readonly holder: string;
  readonly status: PlaceStatus;
  readonly joinedAt: string;
  /** Came before the opening: among those the order is drawn. */
  readonly early: boolean;
  readonly number?: number;
  readonly buyUntil?: string;
  readonly orderId?: string;
}

/** A turn that is over counts as passed when it is read, whether or not the line has moved. */
export const isServed = ({ status, buyUntil }: QueueEntry, now: number): boolean =>
  status === 'served' && buyUntil !== undefined && Date.parse(buyUntil) > now;

/** A new place, or one more try of who passed or left; nothing for whoever has a place. */
export const joined = (
  known: QueueEntry | undefined,
  asked: Pick<QueueEntry, 'placeId' | 'dropId' | 'holder' | 'joinedAt' | 'early'>,
  now: number,
): QueueEntry | undefined => {
  if (known === undefined) return { ...asked, status: 'joined', version: 1 };
  const gone = known.status === 'passed' || known.status === 'left';
  const missed = known.status === 'served' && !isServed(known, now);
  return gone || missed ? { ...asked, status: 'joined', version: known.version + 1 } : undefined;
};

/** Gives the place up; nothing when there is none any more. */
export const left = (place: QueueEntry): QueueEntry | undefined =>
  place.status === 'joined' || place.status === 'waiting' || place.status === 'served'
    ? { ...place, status: 'left', version: place.version + 1 }
    : undefined;

export const bought = (place: QueueEntry, orderId: string): QueueEntry => ({
  ...place,
  status: 'bought',
  orderId,
  version: place.version + 1,
});

/** The customer who stands there, if it is one. */
export const customerAt = (place: QueueEntry): string | undefined => holderAfter('customer:', place);

/** The cart of the guest who stands there, if it is one. */
export const cartAt = (place: QueueEntry): string | undefined => holderAfter('cart:', place);

const holderAfter = (kind: string, { holder }: QueueEntry): string | undefined =>
  holder.startsWith(kind) ? holder.slice(kind.length) : undefined;
