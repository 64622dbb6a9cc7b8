import { movementsSince, readHeads, skusAt } from '../../inventory/public.ts';
import { unitCostsAt, valueOf } from '../../purchasing/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PeriodClosed } from '../events.ts';
import type { MonthBounds } from '../model/month-bounds.ts';
import { addedUp, periodOf, type StockPeriod, type StockPeriodEntry } from '../model/stock-period.ts';
import { createEntriesPart, periodKey, savePeriodPart } from '../store/stock-periods.ts';

/** Entries of one transaction, beside the period itself and its event. */
const ENTRIES_TOGETHER = 60;

interface ClosingRequest {
  readonly actor: Actor;
  readonly origin: Origin;
}

/**
 * Writes the next SKUs of a period down, with how far it is, in one transaction; after the last ones it is closed.
 *
 * @returns the period afterwards, or nothing while the ledger lacks a movement: the next call tries again
 */
export const closeNextPage = async (
  period: StockPeriod,
  bounds: MonthBounds,
  request: ClosingRequest,
  runtime: Runtime,
): Promise<StockPeriod | undefined> => {
  const { db, clock } = runtime;
  const { locationId } = period;
  const page = await skusAt(db, locationId, { limit: ENTRIES_TOGETHER, cursor: period.cursor });
  const entries = await entriesOfPage(locationId, page.items, bounds, runtime);
  if (entries === undefined) return undefined;
  const at = instant(clock);
  const isLast = page.nextCursor === undefined;
  const next: StockPeriod = {
    ...withEntries(period, entries),
    cursor: page.nextCursor,
    status: isLast ? 'closed' : 'closing',
    closedAt: isLast ? at : undefined,
    version: period.version + 1,
  };
  const { month, skus, units } = next;
  const closed = eventOf(PeriodClosed, {
    aggregateId: `${locationId}:${month}`,
    aggregateVersion: next.version,
    occurredAt: at,
    cause: causeOf(request),
    data: { locationId, month, skus, units },
  });
  await commit(db, [
    savePeriodPart(next),
    createEntriesPart(period, entries),
    outboxPart(clock, periodKey(locationId, month), isLast ? [closed] : []),
  ]);
  return next;
};

const entriesOfPage = async (
  locationId: string,
  skus: readonly string[],
  { start, end }: MonthBounds,
  { db }: Runtime,
): Promise<readonly StockPeriodEntry[] | undefined> => {
  if (skus.length === 0) return [];
  const [heads, costs] = await Promise.all([
    readHeads(
      db,
      skus.map((sku) => ({ sku, locationId })),
    ),
    unitCostsAt(db, locationId, skus),
  ]);
  const moved = await Promise.all(
    heads.map(async (head) => (head === undefined ? [] : movementsSince(db, head, start))),
  );
  if (moved.some((movements) => movements === undefined)) return undefined;
  return skus.map((sku, at) => {
    const entry = periodOf(heads[at]?.onHand ?? 0, moved[at] ?? [], end);
    const cost = costs[at];
    return {
      sku,
      ...entry,
      averageCost: cost?.averageCost,
      currency: cost?.currency,
      value: cost === undefined ? undefined : valueOf(entry.onHand, cost.averageCost),
    };
  });
};

const withEntries = (period: StockPeriod, entries: readonly StockPeriodEntry[]): StockPeriod =>
  entries.reduce(
    (sum, { onHand, currency, value, changes }) => ({
      ...sum,
      skus: sum.skus + 1,
      units: sum.units + onHand,
      values: currency === undefined ? sum.values : addedUp(sum.values, { [currency]: value ?? 0 }),
      changes: addedUp(sum.changes, changes),
    }),
    period,
  );
