import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { lotsErrors } from '../errors.ts';
import type { LotRules } from '../model/lot-rules.ts';
import { afterTake, planLots, type LotTake } from '../model/stored-lot.ts';
import { lotRulesOf, lotsAt, saveLotPart, saveSalePart } from '../store/lots.ts';

/** Units that leave a location for a delivery of an order; a SKU once for each delivery. */
export interface LeavingUnits {
  readonly sku: string;
  readonly quantity: number;
  readonly locationId: string;
  readonly channel: string;
  readonly orderId: string;
  readonly fulfilmentId: string;
  readonly customerId?: string | undefined;
  /** Units of which the picker scanned the lot. */
  readonly scanned?: Readonly<Record<string, number>> | undefined;
}

interface TakeDependencies {
  readonly db: Database;
  readonly clock: Clock;
}

/**
 * What writes down which lots units leave from: first expired, first out. SKUs without rules cost one read of all and
 * nothing else. `LotMoved` when a lot changed in between: decide again.
 *
 * @throws NO_LOT_TO_SELL where a SKU leaves with its lot only
 */
export const takeLotsParts = async (
  dependencies: TakeDependencies,
  units: readonly LeavingUnits[],
): Promise<readonly TransactionPart[]> => {
  if (units.length === 0) return [];
  const rules = await lotRulesOf(
    dependencies.db,
    units.map(({ sku }) => sku),
  );
  const traced = units.flatMap((each, at) => {
    const of = rules[at];
    return of === undefined || each.quantity === 0 ? [] : [{ ...each, rules: of }];
  });
  const shelves = Map.groupBy(traced, ({ sku, locationId }) => `${sku}|${locationId}`);
  const parts = await Promise.all([...shelves.values()].map((own) => partsOfShelf(own, dependencies)));
  return parts.flat();
};

type TracedUnits = LeavingUnits & { readonly rules: LotRules };

/** Units of one SKU at one location: each lot is written once, whoever takes of it. */
const partsOfShelf = async (
  units: readonly TracedUnits[],
  { db, clock }: TakeDependencies,
): Promise<readonly TransactionPart[]> => {
  const [first] = units;
  if (first === undefined) return [];
  const found = await lotsAt(db, first.sku, first.locationId);
  let lots = found;
  const sales: TransactionPart[] = [];
  for (const each of units) {
    const { takes, missing } = planLots(lots, each, each.rules, clock.now());
    refuseMissing(missing, each);
    for (const take of takes) {
      const { lot, serials } = afterTake(take);
      lots = lots.map((known) => (known.lot === lot.lot ? lot : known));
      sales.push(salePart(each, take, serials, instant(clock)));
    }
  }
  const changed = lots.filter((lot, at) => lot !== found[at]);
  return [...sales, ...changed.map((lot) => saveLotPart({ ...lot, version: lot.version + 1 }))];
};

const salePart = (
  { sku, orderId, fulfilmentId, channel, customerId }: TracedUnits,
  { lot, quantity }: LotTake,
  serials: readonly string[] | undefined,
  takenAt: string,
): TransactionPart =>
  saveSalePart({
    sku,
    lot: lot.lot,
    orderId,
    fulfilmentId,
    channel,
    customerId,
    quantity,
    serials,
    takenAt,
  });

const refuseMissing = (missing: number, { rules, ...units }: TracedUnits): void => {
  if (missing === 0 || rules.lots === 'optional') return;
  throw problem(lotsErrors.NO_LOT_TO_SELL, {
    detail: `${units.sku} at ${units.locationId}: ${missing} of ${units.quantity} units have no lot that ${units.channel} may sell`,
  });
};
