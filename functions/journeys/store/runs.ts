import { savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { may } from '#shared/contracts/grant.ts';
import type { JourneyRun } from '../model/run.ts';
import { journeysItems } from '../table.ts';
import { runKey, runsPartition } from './keys.ts';

export const readRunsGrants = [may(journeysItems.items.run, 'GetItem', 'Query')];
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
  await commit(db, [
    {
      ...savePart(runKey(run.customerId, run.journeyId, run.number), run),
      refused: () => new RunMoved(run.runId),
    },
    ...beside,
  ]);
};
