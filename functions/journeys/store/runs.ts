import { saveAction, savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { JourneyRun } from '../model/run.ts';
import { journeysItems } from '../table.ts';
import { runKey, runsPartition } from './keys.ts';

export const readRunsGrants = [may(journeysItems.items.run, 'GetItem', 'Query')];
export const measureRunsGrants = [mayQuery(journeysItems.indexes.runsByJourney)];
export const saveRunsGrants = [may(journeysItems.items.run, 'PutItem')];

/** Another delivery moved the run meanwhile; it is read and decided again. */
export class RunMoved extends Error {
  constructor(runId: string) {
    super(`the run ${runId} was moved by another delivery`);
    this.name = 'RunMoved';
  }
}

/** Runs of a customer, of one journey or of all; oldest first within a journey. */
export const runsOf = (
  db: Database,
  customerId: string,
  journeyId?: string,
): Promise<readonly JourneyRun[]> =>
  queryAll<JourneyRun>(db, 'engagement', runsPartition(customerId).pk, {
    sortPrefix: journeyId === undefined ? undefined : `${journeyId}#`,
  });

export const loadRun = (
  db: Database,
  customerId: string,
  journeyId: string,
  number: number,
): Promise<JourneyRun | undefined> => db.get<JourneyRun>(runKey(customerId, journeyId, number));

/** Saves the next state of a run, with what belongs to its steps; its events are made of the change record. */
export const saveRun = async (
  db: Database,
  run: JourneyRun,
  beside: readonly TransactionPart[],
): Promise<void> => {
  const key = runKey(run.customerId, run.journeyId, run.number);
  const refused = () => new RunMoved(run.runId);
  if (beside.length > 0) return commit(db, [{ ...savePart(key, run), refused }, ...beside]);
  // Most steps write nothing else: one write, at half the price of a transaction.
  if ((await db.writeOne(saveAction(key, run))) !== undefined) throw refused();
};

/** Runs of a journey that began in a period, newest first. The index may lag by a moment. */
export const runsOfJourney = async (
  db: Database,
  journeyId: string,
  { from, to, most }: { readonly from: string; readonly to: string; readonly most: number },
): Promise<{ readonly runs: readonly JourneyRun[]; readonly isPartial: boolean }> => {
  const runs: JourneyRun[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.queryIndex<JourneyRun>({
      index: journeysItems.indexes.runsByJourney,
      partition: { journeyId },
      upTo: { attribute: 'enteredAt', value: to },
      newestFirst: true,
      limit: 500,
      cursor,
    });
    const inPeriod = page.items.filter(({ enteredAt }) => enteredAt >= from);
    runs.push(...inPeriod);
    cursor = inPeriod.length < page.items.length ? undefined : page.nextCursor;
  } while (cursor !== undefined && runs.length < most);
  return { runs, isPartial: cursor !== undefined };
};
