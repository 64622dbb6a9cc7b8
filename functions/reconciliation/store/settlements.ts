import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { DayClosed, SettlementDiffers, SettlementMatched } from '../events.ts';
import type { SettlementDifference, KeptDifference, ReconciledDay } from '../model/settlement.ts';
import { sumsOfDay } from '../model/sums-of-day.ts';
import { reconciliationItems } from '../table.ts';

const { settlement, difference, settlementEvent } = reconciliationItems.items;

export const settlementGrants = [
  mayRead(settlement),
  may(settlement, 'PutItem'),
  mayRead(difference),
  may(difference, 'PutItem', 'BatchWriteItem'),
  may(settlementEvent, 'PutItem'),
];

/** Somebody else changed the day since it was read: read again. */
export class SettlementMoved extends Error {}

interface DayOf {
  readonly method: string;
  readonly day: string;
}

interface Circumstances {
  readonly clock: Clock;
  readonly cause: Cause;
}

const keyOf = ({ method, day }: DayOf): Key => ({ table: 'orders', pk: `ST#${method}`, sk: day });
const beside = ({ method, day }: DayOf): { readonly table: 'orders'; readonly pk: string } => ({
  table: 'orders',
  pk: `SD#${method}#${day}`,
});
const differenceKey = (
  { run, ...day }: DayOf & { readonly run: number },
  { kind, reference }: Pick<SettlementDifference, 'kind' | 'reference'>,
): Key => ({ ...beside(day), sk: `D#${run}#${kind}#${reference}` });

export const loadSettlement = (db: Database, day: DayOf): Promise<ReconciledDay | undefined> =>
  db.get<ReconciledDay>(keyOf(day));

export const loadDifference = (
  db: Database,
  day: ReconciledDay,
  which: Pick<SettlementDifference, 'kind' | 'reference'>,
): Promise<KeptDifference | undefined> => db.get<KeptDifference>(differenceKey(day, which));

/** What differs, as the last file said; those of files before it are out of date. */
export const differencesOf = async (
  db: Database,
  day: ReconciledDay,
  page: { readonly limit: number; readonly cursor?: string },
) => db.query<KeptDifference>('orders', beside(day).pk, { sortPrefix: `D#${day.run}#`, ...page });

/** Saves how a file compares. Differences first: until the day itself is saved, nobody reads them. */
export const saveComparison = async (
  db: Database,
  saved: ReconciledDay,
  differences: readonly SettlementDifference[],
  how: Circumstances,
): Promise<void> => {
  await db.putMany(differences.map((each) => [differenceKey(saved, each), each]));
  const type = saved.differences === 0 ? SettlementMatched : SettlementDiffers;
  await commitDay(db, saved, how, eventOf(type, { ...metadataOf(saved, how), data: sumsOfDay(saved) }));
};

export const saveExplanation = (
  db: Database,
  saved: ReconciledDay,
  explained: KeptDifference,
  how: Circumstances,
): Promise<void> => commitDay(db, saved, how, undefined, [put(differenceKey(saved, explained), explained)]);

export const saveClosing = (db: Database, saved: ReconciledDay, how: Circumstances): Promise<void> =>
  commitDay(db, saved, how, eventOf(DayClosed, { ...metadataOf(saved, how), data: sumsOfDay(saved) }));

const commitDay = (
  db: Database,
  saved: ReconciledDay,
  { clock }: Circumstances,
  event: OutgoingEvent | undefined,
  also: readonly WriteAction[] = [],
): Promise<void> =>
  commit(db, [
    { actions: [saveAction(keyOf(saved), saved), ...also], refused: () => new SettlementMoved() },
    outboxPart(clock, beside(saved), event === undefined ? [] : [event]),
  ]);

const metadataOf = ({ method, day, version }: ReconciledDay, { clock, cause }: Circumstances) => ({
  aggregateId: `${method}.${day}`,
  aggregateVersion: version,
  occurredAt: instant(clock),
  cause,
});
