import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { FulfilmentRuntime } from '../../fulfilment/public.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { instant } from '#shared/time/clock.ts';
import { parcelMoved } from '../labels/parcel-moved.ts';
import type { Return } from '../model/return.ts';
import { expiredEvent } from '../store/return-events.ts';
import { loadReturns, ReturnsMoved, saveReturnPart, type StoredReturn } from '../store/returns.ts';
import { returnsItems } from '../table.ts';

const TASK = 'sweep-overdue-returns';
const PER_PAGE = 100;

/**
 * Ends approved returns whose goods did not come, so that their units can be returned or stay sold. If one cannot be
 * ended, the sweep continues with the rest, then fails so that the alarm fires.
 */
export const sweepOverdueReturns: Task<FulfilmentRuntime> = async (_input, runtime) => {
  const failed: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await runtime.db.queryIndex<StoredReturn>({
      index: returnsItems.indexes.returnsByStatus,
      partition: { returnStatus: 'approved' },
      upTo: { attribute: 'returnDue', value: instant(runtime.clock) },
      limit: PER_PAGE,
      cursor,
    });
    for (const { orderId, returnId } of items)
      await expire(orderId, returnId, runtime).catch((error: unknown) => {
        if (error instanceof ReturnsMoved) return;
        runtime.log.error('return not expired', { aggregateId: returnId, error });
        failed.push(returnId);
      });
    cursor = nextCursor;
  } while (cursor !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} returns could not be expired`);
};

/** The index may lag; the status of the return itself decides. */
const expire = async (orderId: string, returnId: string, runtime: FulfilmentRuntime): Promise<void> => {
  const { db, clock } = runtime;
  const returns = await loadReturns(db, orderId);
  const found = returns.returns.find((each) => each.returnId === returnId);
  const now = instant(clock);
  if (found?.status !== 'approved' || found.dueAt === undefined || found.dueAt > now) return;
  // What was refunded, or given to the carrier, stays in the queue until staff record what came, or that it is lost.
  const isSent = found.label !== undefined && found.label.status !== 'unused';
  if (found.instantRefund !== undefined || isSent || (await isOnItsWay(found, runtime))) return;
  const made: Return = { ...found, status: 'expired', since: now, dueAt: undefined };
  const events = [expiredEvent(made, { before: returns, cause: startedBy(TASK, returnId) })];
  await commit(db, [saveReturnPart(returns, made, { clock, events })]);
};

/** The carrier may have the parcel although its notification was lost. */
const isOnItsWay = async (
  { label, orderId, returnId }: Return,
  runtime: FulfilmentRuntime,
): Promise<boolean> => {
  if (label?.status !== 'unused') return false;
  const tracked = await runtime.carriers(label.carrier)?.track(label.reference);
  const last = tracked?.reports.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last === undefined) return false;
  const moved = { orderId, returnId, status: last.status };
  return (await parcelMoved(moved, startedBy(TASK, returnId), runtime)) !== undefined;
};
