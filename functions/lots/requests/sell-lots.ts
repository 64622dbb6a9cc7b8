import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { withdrawLots, type LotTake, type StoredLot } from '../model/stored-lot.ts';
import { lotRulesOf, lotsAt, saveLotPart, saveSalePart, saveUnscannedPart } from '../store/lots.ts';

/** Units of a SKU that left over the counter of a location; each SKU once in a sale. */
export interface CounterUnits {
  readonly sku: string;
  readonly quantity: number;
  /** Units of which the till scanned the lot. */
  readonly scanned?: Readonly<Record<string, number>> | undefined;
}

interface CounterSale {
  readonly locationId: string;
  readonly channel: string;
  readonly orderId: string;
  readonly customerId?: string | undefined;
  /** ISO 8601 */
  readonly soldAt: string;
}

export interface SoldLots {
  readonly parts: readonly TransactionPart[];
  /** Lots that were recalled before the sale was recorded. */
  readonly recalled: readonly { readonly sku: string; readonly lot: string; readonly recallId: string }[];
}

/**
 * What writes down the lots of units that have left already, so that nothing is refused: scanned lots are certain; of the
 * rest it is known only which lots were there, and the book takes first what expires first. `LotMoved`: decide again.
 */
export const sellLots = async (
  db: Database,
  units: readonly CounterUnits[],
  sale: CounterSale,
): Promise<SoldLots> => {
  const rules = await lotRulesOf(
    db,
    units.map(({ sku }) => sku),
  );
  const traced = units.filter((_, at) => rules[at] !== undefined);
  const sold = await Promise.all(
    traced.map(async (each) => soldUnits(each, await lotsAt(db, each.sku, sale.locationId), sale)),
  );
  return { parts: sold.flatMap(({ parts }) => parts), recalled: sold.flatMap(({ recalled }) => recalled) };
};

const soldUnits = (
  { sku, quantity, scanned = {} }: CounterUnits,
  lots: readonly StoredLot[],
  { locationId, ...sale }: CounterSale,
): SoldLots => {
  const certain = Object.entries(scanned);
  const open = quantity - certain.reduce((sum, [, units]) => sum + units, 0);
  const takes = withdrawLots(lots, quantity, scanned);
  return {
    parts: [
      ...takes.map(({ lot, quantity: units }: LotTake) =>
        saveLotPart({ ...lot, quantity: lot.quantity - units, version: lot.version + 1 }),
      ),
      ...certain.map(([lot, units]) => certainPart({ sku, lot, quantity: units }, sale)),
      ...(open > 0 ? [saveUnscannedPart({ ...sale, sku, locationId, quantity: open })] : []),
    ],
    recalled: lots.flatMap(({ lot, recallId }) =>
      recallId === undefined || scanned[lot] === undefined ? [] : [{ sku, lot, recallId }],
    ),
  };
};

const certainPart = (
  units: { readonly sku: string; readonly lot: string; readonly quantity: number },
  { soldAt, ...sale }: Omit<CounterSale, 'locationId'>,
): TransactionPart =>
  saveSalePart({ ...units, ...sale, fulfilmentId: sale.orderId, takenAt: soldAt, isTillSale: true });
