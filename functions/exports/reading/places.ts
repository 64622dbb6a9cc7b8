import { decodeCursor, encodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import { readDirectory } from '../../channels/public.ts';
import { worksAt, type Actor } from '#shared/actors/actor.ts';

/** Where an export of stock is: at a location, behind some of its SKUs, within the ledger of one of them. */
export interface PlaceCursor extends Record<string, unknown> {
  readonly locationId: string;
  readonly skus?: string | undefined;
  readonly ledger?: string | undefined;
}

/** All locations where `actor` works, in an order that does not change. */
export const locationCodes = async (actor: Actor, { db, clock }: Places): Promise<readonly string[]> =>
  [...(await readDirectory(db, clock)).locations.keys()].filter((code) => worksAt(actor, code)).sort();

interface Places {
  readonly db: Database;
  readonly clock: Clock;
}

export const placeIn = (
  cursor: string | undefined,
  locations: readonly string[],
): PlaceCursor | undefined => {
  if (cursor === undefined) {
    const [first] = locations;
    return first === undefined ? undefined : { locationId: first };
  }
  const { locationId, skus, ledger } = decodeCursor(cursor);
  if (typeof locationId !== 'string') throw wrongCursor();
  return { locationId, skus: textIn(skus), ledger: textIn(ledger) };
};

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The next SKUs of the location, or the next location, or the end. */
export const placeAfter = (
  { locationId }: PlaceCursor,
  skus: string | undefined,
  locations: readonly string[],
): string | undefined => {
  if (skus !== undefined) return encodeCursor({ locationId, skus });
  const next = locations.find((code) => code > locationId);
  return next === undefined ? undefined : encodeCursor({ locationId: next });
};

export const sameLedger = (place: PlaceCursor, ledger: string): string => encodeCursor({ ...place, ledger });
