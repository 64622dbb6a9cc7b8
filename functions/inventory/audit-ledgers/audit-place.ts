import { eventOf, startedBy } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { LedgerGapFound } from '../events.ts';
import { ledgerFindings } from '../metrics.ts';
import { auditLedger, auditLevel, unread, type LedgerFinding, type Followed } from '../model/ledger/audit.ts';
import type { Movement } from '../model/ledger/movement.ts';
import { levelOf, type StockBucket } from '../model/stock/stock.ts';
import { saveAudited, type Audited } from '../store/ledger/audits.ts';
import { bucketsInLedger, settledMovements } from '../store/ledger/ledger.ts';
import type { ReadBudget } from '../store/ledger/read-budget.ts';
import type { StockPlace } from '../store/stock/stock.ts';

/** A movement that is not in the ledger after this time is missing. */
const SETTLED_MS = HOUR;

interface Look {
  /** The buckets as they are. */
  readonly stock: readonly StockBucket[];
  readonly before: Audited | undefined;
  readonly walk: number;
  /** From the first movement, and not from where the last walk ended. */
  readonly isWhole: boolean;
}

/**
 * Follows the ledger of a SKU at a location as far as it has settled, and tells what is missing or does not add up.
 *
 * @returns false when the budget ended before the ledger did; what was read is kept
 */
export const auditPlace = async (
  place: StockPlace,
  { stock, before, walk, isWhole }: Look,
  budget: ReadBudget,
  runtime: Runtime,
): Promise<boolean> => {
  const startsAnew = isWhole && before?.walk !== walk;
  const from = startsAnew ? unread : (before ?? unread);
  if (!startsAnew && stock.every((bucket) => isFollowed(bucket, from))) return true;
  const { movements, isAll } = await readOn(place, from, budget, runtime);
  const { findings, ...followed } = auditLedger(movements, from);
  const until = instant(runtime.clock, -SETTLED_MS);
  const found = isAll ? [...findings, ...missingAtTheEnd(stock, followed, until)] : findings;
  const compared = isAll ? compare(stock, followed) : { findings: [], balance: followed.balance };
  const all = [...found, ...compared.findings];
  if (movements.length > 0 || all.length > 0 || startsAnew)
    await save(
      place,
      { before, after: { ...followed, balance: compared.balance, walk }, findings: all },
      runtime,
    );
  return isAll;
};

const isFollowed = ({ bucket, version }: StockBucket, { buckets }: Followed): boolean =>
  buckets[bucket]?.version === version;

const readOn = async (place: StockPlace, from: Followed, budget: ReadBudget, { db, clock }: Runtime) => {
  const until = instant(clock, -SETTLED_MS);
  const read: Movement[] = [];
  let isAll = true;
  for await (const bucket of bucketsInLedger(db, place, budget)) {
    const version = from.buckets[bucket]?.version ?? 0;
    const settled = await settledMovements(db, place, { bucket, version, until }, budget);
    read.push(...settled.movements);
    isAll &&= settled.isAll;
  }
  return { movements: read, isAll };
};

/** Stock that changed long ago, and whose last movements the ledger does not have. */
const missingAtTheEnd = (
  stock: readonly StockBucket[],
  followed: Followed,
  until: string,
): readonly LedgerFinding[] =>
  stock
    .filter((bucket) => bucket.movement.at <= until && !isFollowed(bucket, followed))
    .map(({ bucket, version }) => ({
      bucket,
      problem: `versions ${(followed.buckets[bucket]?.version ?? 0) + 1} to ${version} are missing`,
    }));

/** Compares sums where the ledger has caught up with stock. What differs is told once: the next walk starts from what is. */
const compare = (
  stock: readonly StockBucket[],
  followed: Followed,
): Pick<Followed, 'balance'> & { readonly findings: readonly LedgerFinding[] } => {
  const level = levelOf(stock);
  const isCaughtUp = stock.every((bucket) => isFollowed(bucket, followed));
  if (level === undefined || !isCaughtUp) return { findings: [], balance: followed.balance };
  const { available, onHand, unavailable } = level;
  return { findings: auditLevel(level, followed.balance), balance: { available, onHand, unavailable } };
};

const save = async (
  place: StockPlace,
  {
    before,
    after,
    findings,
  }: {
    readonly before: Audited | undefined;
    readonly after: Omit<Audited, 'version'>;
    readonly findings: readonly LedgerFinding[];
  },
  runtime: Runtime,
): Promise<void> => {
  const version = (before?.version ?? 0) + 1;
  const aggregateId = `${place.sku}:${place.locationId}`;
  const event = eventOf(LedgerGapFound, {
    aggregateId,
    aggregateVersion: version,
    occurredAt: instant(runtime.clock),
    cause: startedBy('audit-ledgers', aggregateId),
    data: { ...place, findings: [...findings] },
  });
  // Before it is written down: an alarm that rings twice is better than one that a crash swallows.
  if (findings.length > 0) runtime.log.measure(ledgerFindings, findings.length);
  await saveAudited(runtime, place, { ...after, version }, findings.length === 0 ? [] : [event]);
};
