import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { lotsErrors } from '../errors.ts';
import { afterArrival } from '../model/stored-lot.ts';
import { loadLots, lotPlaceParts, lotRulesOf, lotsAt, saveLotPart } from '../store/lots.ts';

interface CountedUnits {
  readonly sku: string;
  readonly quantity: number;
  readonly lots?: readonly {
    readonly lot: string;
    readonly expiresOn?: string;
    readonly quantity: number;
  }[];
}

/** Units of a lot that were found, and how many more or fewer than the book had. */
export interface CountedLot {
  readonly lot: string;
  readonly expiresOn?: string;
  readonly quantity: number;
  readonly variance: number;
}

/**
 * Counted lots compared with the book of the moment; a lot that was not found counts as 0. Nothing for SKUs without lots.
 *
 * @throws LOT_NEEDED
 */
export const compareLots = async (
  db: Database,
  locationId: string,
  counted: readonly CountedUnits[],
): Promise<readonly (readonly CountedLot[] | undefined)[]> => {
  const rules = await lotRulesOf(
    db,
    counted.map(({ sku }) => sku),
  );
  refuseUncovered(
    counted.filter(
      ({ lots }, at) => rules[at]?.lots === 'required' || (rules[at] !== undefined && lots !== undefined),
    ),
  );
  return Promise.all(
    counted.map(async ({ sku, lots }, at) => {
      if (rules[at] === undefined || lots === undefined) return undefined;
      const book = await lotsAt(db, sku, locationId);
      const missed = book.filter((each) => each.quantity > 0 && !lots.some(({ lot }) => lot === each.lot));
      return [...lots, ...missed.map(({ lot }) => ({ lot, quantity: 0, expiresOn: undefined }))].map(
        ({ lot, expiresOn, quantity }) => ({
          lot,
          expiresOn,
          quantity,
          variance: quantity - (book.find((each) => each.lot === lot)?.quantity ?? 0),
        }),
      );
    }),
  );
};

const refuseUncovered = (counted: readonly CountedUnits[]): void => {
  const wrong = counted
    .map(({ sku, quantity, lots = [] }) => ({
      sku,
      quantity,
      named: lots.reduce((sum, lot) => sum + lot.quantity, 0),
    }))
    .filter(({ quantity, named }) => quantity !== named);
  if (wrong.length === 0) return;
  throw problem(lotsErrors.LOT_NEEDED, {
    detail: wrong
      .map(({ sku, quantity, named }) => `${sku}: ${quantity} units were counted, lots have ${named} of them`)
      .join('; '),
  });
};

/** What corrects the lots of counted SKUs by their variances; never below 0. `LotMoved`: decide again. */
export const correctLotsParts = async (
  db: Pick<Database, 'getMany'>,
  { locationId, receivedAt }: { readonly locationId: string; readonly receivedAt: string },
  counted: readonly (CountedLot & { readonly sku: string })[],
): Promise<readonly TransactionPart[]> => {
  const known = await loadLots(
    db,
    counted.map(({ sku, lot }) => ({ sku, lot, locationId })),
  );
  return counted.flatMap(({ variance, ...lot }, at) => {
    const before = known[at];
    const after = afterArrival(before, { ...lot, quantity: variance }, { locationId, receivedAt });
    const corrected = { ...after, quantity: Math.max(0, after.quantity) };
    return [saveLotPart(corrected), ...(before === undefined ? lotPlaceParts(corrected) : [])];
  });
};
