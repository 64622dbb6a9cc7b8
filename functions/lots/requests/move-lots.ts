import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { lotsErrors } from '../errors.ts';
import { afterArrival, afterTake, withdrawLots, type MovedLot, type StoredLot } from '../model/stored-lot.ts';
import { lotPlaceParts, lotRulesOf, lotsAt, saveLotPart } from '../store/lots.ts';
import { knownLots } from './known-lots.ts';

/** Lot writes of one step; its transaction has room for so many beside its stock. */
const MAX_LOT_WRITES = 30;

/** Units of a SKU that leave a location for another one; named lots first, then whichever expires first. */
export interface WithdrawnUnits {
  readonly sku: string;
  readonly quantity: number;
  readonly lots?: readonly { readonly lot: string; readonly quantity: number }[] | undefined;
}

/**
 * What takes the lots of units that are moved off the book of a location, and which lots they are, by SKU. `LotMoved`:
 * decide again.
 *
 * @throws LOT_UNITS_MISSING, TOO_MANY_LOTS
 */
export const withdrawLotsParts = async (
  db: Database,
  locationId: string,
  units: readonly WithdrawnUnits[],
): Promise<{
  readonly parts: readonly TransactionPart[];
  readonly lots: ReadonlyMap<string, readonly MovedLot[]>;
}> => {
  const rules = await lotRulesOf(
    db,
    units.map(({ sku }) => sku),
  );
  const traced = units.filter((_, at) => rules[at] !== undefined);
  const shelves = await Promise.all(traced.map(({ sku }) => lotsAt(db, sku, locationId)));
  traced.forEach((each, at) => refuseMissing(each, shelves[at] ?? [], locationId));
  const moved = traced.map(({ sku, quantity, lots = [] }, at) => {
    const named = Object.fromEntries(lots.map((each) => [each.lot, each.quantity]));
    return { sku, taken: withdrawLots(shelves[at] ?? [], quantity, named).map(afterTake) };
  });
  const parts = moved.flatMap(({ taken }) =>
    taken.map(({ lot }) => saveLotPart({ ...lot, version: lot.version + 1 })),
  );
  refuseTooMany(parts);
  return {
    parts,
    lots: new Map(
      moved.map(({ sku, taken }) => [
        sku,
        taken.map(({ lot: { lot, expiresOn }, quantity, serials }) => ({
          lot,
          expiresOn,
          quantity,
          serials,
        })),
      ]),
    ),
  };
};

const refuseMissing = (
  { sku, lots = [] }: WithdrawnUnits,
  shelf: readonly StoredLot[],
  locationId: string,
): void => {
  for (const { lot, quantity } of lots) {
    const there = shelf.find((each) => each.lot === lot);
    if (there?.recallId !== undefined)
      throw problem(lotsErrors.LOT_UNITS_MISSING, { detail: `${sku} ${lot} is recalled` });
    if ((there?.quantity ?? 0) < quantity)
      throw problem(lotsErrors.LOT_UNITS_MISSING, {
        detail: `${sku} ${lot} has ${there?.quantity ?? 0} units at ${locationId}, found ${quantity}`,
      });
  }
};

/**
 * What puts units of lots on the book of a location they came to, and how many of each SKU were recalled on the way.
 * `LotMoved`: decide again.
 *
 * @throws TOO_MANY_LOTS
 */
export const depositLotsParts = async (
  db: Database,
  at: { readonly locationId: string; readonly receivedAt: string },
  arrived: readonly (MovedLot & { readonly sku: string })[],
): Promise<{
  readonly parts: readonly TransactionPart[];
  readonly recalled: ReadonlyMap<string, number>;
}> => {
  const known = await knownLots(db, at.locationId, arrived);
  const recalled = new Map<string, number>();
  const parts = arrived.flatMap((lot, index) => {
    const { here, recallId, expiresOn } = known[index] ?? {};
    if (recallId !== undefined) recalled.set(lot.sku, (recalled.get(lot.sku) ?? 0) + lot.quantity);
    const after = { ...afterArrival(here, { ...lot, expiresOn: lot.expiresOn ?? expiresOn }, at), recallId };
    return [saveLotPart(after), ...(here === undefined ? lotPlaceParts(after) : [])];
  });
  refuseTooMany(parts);
  return { parts, recalled };
};

const refuseTooMany = (parts: readonly TransactionPart[]): void => {
  if (parts.length > MAX_LOT_WRITES)
    throw problem(lotsErrors.TOO_MANY_LOTS, {
      detail: 'send fewer lines, or lines with fewer lots, at once',
    });
};
