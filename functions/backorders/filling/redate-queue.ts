import { incomingAt, readOwedStock } from '../../inventory/public.ts';
import { loadOrder, showBackordersPart } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { BackorderDateMoved, BackorderOverdue } from '../events.ts';
import type { Backorder, BackorderRule } from '../model/backorder.ts';
import { withBackorder } from '../model/line-backorders.ts';
import { datesOf } from '../model/supply.ts';
import {
  backorderEventOf,
  backorderFacts,
  loadBackorder,
  queueAt,
  saveBackorderPart,
} from '../store/backorders.ts';
import { hasMovedMeanwhile } from './fill-queue.ts';

/**
 * Compares what everybody in a queue was promised with what is on its way now. Who gets another day is told; whose day
 * passed is reported once.
 */
export const redateQueue = async (rule: BackorderRule, cause: Cause, runtime: Runtime): Promise<void> => {
  const { db, clock } = runtime;
  const queue = await queueAt(db, rule);
  if (queue.length === 0) return;
  const [[stock], incoming] = await Promise.all([readOwedStock(db, [rule]), incomingAt(db, rule)]);
  const now = instant(clock);
  const dates = datesOf({ shelf: stock?.shelf ?? 0, incoming }, queue, now);
  for (const [at, each] of queue.entries()) {
    const date = dates[at];
    const days = [each.promisedAt, date].map((day) => day?.slice(0, 10));
    if (date !== now && days[0] !== days[1]) await moveDate(each, date, cause, runtime);
    else if (isOverdue(each, now)) await reportOverdue(each, rule.owner, cause, runtime);
  }
};

const isOverdue = ({ promisedAt, overdueSince }: Backorder, now: string): boolean =>
  promisedAt !== undefined && promisedAt < now && overdueSince === undefined;

const moveDate = async (
  { sku, locationId, position }: Backorder,
  promisedAt: string | undefined,
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> =>
  decideAgain(hasMovedMeanwhile, async () => {
    const each = await loadBackorder(db, { sku, locationId, position });
    if (each === undefined || each.promisedAt === promisedAt) return;
    const order = await loadOrder(db, each.orderId);
    if (order === undefined) return;
    const how = { clock, cause };
    const after = { ...each, promisedAt, overdueSince: undefined, version: each.version + 1 };
    const data = { ...backorderFacts(each), before: each.promisedAt, promisedAt };
    const lines = withBackorder(order, each, (shown) => ({ ...shown, promisedAt }));
    await commit(db, [
      saveBackorderPart(after, [backorderEventOf(BackorderDateMoved, after, data, how)], clock),
      showBackordersPart(order, lines, how),
    ]);
  });

const reportOverdue = async (
  { sku, locationId, position }: Backorder,
  owner: string,
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> =>
  decideAgain(hasMovedMeanwhile, async () => {
    const each = await loadBackorder(db, { sku, locationId, position });
    if (each?.promisedAt === undefined || !isOverdue(each, instant(clock))) return;
    const after = { ...each, overdueSince: instant(clock), version: each.version + 1 };
    const data = { ...backorderFacts(each), promisedAt: each.promisedAt, owner };
    const event = backorderEventOf(BackorderOverdue, after, data, { clock, cause });
    await commit(db, [saveBackorderPart(after, [event], clock)]);
  });
