import { backOff } from '#shared/dynamodb/back-off.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { inventoryErrors } from '../errors.ts';
import { effectOf, mostToMove, signOf } from '../model/stock/adjust.ts';
import { settleStock } from '../model/stock/settle-stock.ts';
import {
  isHead,
  levelOf,
  type StockBucket,
  type StockHead,
  type StockReference,
} from '../model/stock/stock.ts';
import { requireLocation } from '../requests/require-location.ts';
import { saveSettled } from '../store/stock/save-settled.ts';
import { stockView } from '../view/stock-view.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import type { AdjustStock } from './contract.ts';

type Request = RequestOf<typeof AdjustStock>;

export const adjustStock: UseCase<typeof AdjustStock, Runtime> = async (request, runtime) => {
  const { body, actor, idempotency } = request;
  refuseWrongSign(body);
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (;;) {
    const [buckets = []] = await readBuckets(runtime.db, [body]);
    const head = buckets.find(isHead);
    if (head === undefined) throw stockNotFound(body, '/body/sku');
    if (replayed(head.recentKeys, idempotency) !== undefined) return answer(buckets);
    refuseShortage(buckets, body);
    if (await saveSettled(adjustment(request, runtime, head, buckets), runtime)) break;
    // Somebody sold or adjusted in between: look again, a bounded number of times.
    await wait();
  }
  const [after = []] = await readBuckets(runtime.db, [body]);
  return answer(after);
};

const adjustment = (
  request: Request,
  { clock, ids }: Runtime,
  head: StockHead,
  buckets: readonly StockBucket[],
) => {
  const { reason, note, quantity } = request.body;
  const { onHand, available, unavailable } = effectOf(reason, quantity);
  const safetyStock = head.safetyStock ?? 0;
  const reference: StockReference = {
    type: 'adjustment',
    reason,
    note,
    reference: ids.next('adj'),
    actor: actorReference(request.actor),
    correlationId: request.origin.correlationId,
    at: instant(clock),
  };
  return {
    head,
    buckets,
    settlement: settleStock(buckets, { change: available, safetyStock }),
    onHand,
    unavailable,
    safetyStock,
    recentKeys: remembered(head.recentKeys, request.idempotency, 201),
    reference,
    cause: causeOf(request),
  };
};

const refuseWrongSign = ({ reason, quantity }: Request['body']): void => {
  const sign = signOf(reason);
  if (sign === 0 || Math.sign(quantity) === sign) return;
  throw invalidRequest([
    {
      pointer: '/body/quantity',
      code: 'wrong_sign',
      detail: `${reason} takes a ${sign > 0 ? 'positive' : 'negative'} quantity, found ${quantity}`,
    },
  ]);
};

/** What is promised to customers cannot be set aside. A loss is a fact and may reach it, but no more is lost than is there. */
const refuseShortage = (buckets: readonly StockBucket[], { reason, quantity }: Request['body']): void => {
  const level = levelOf(buckets);
  if (level === undefined) return;
  const most = mostToMove(reason, quantity, level);
  if (Math.abs(quantity) <= most) return;
  const { sku, locationId, onHand, available, unavailable } = level;
  throw problem(inventoryErrors.INSUFFICIENT_STOCK, {
    detail: `${sku} at ${locationId} has ${onHand} on hand, ${available} available and ${unavailable} unavailable; ${reason} of ${quantity} was requested`,
    errors: [
      {
        pointer: '/body/quantity',
        code: 'INSUFFICIENT_STOCK',
        detail: `${reason} can move at most ${most} units`,
      },
    ],
  });
};

const answer = (buckets: readonly StockBucket[]) => {
  const level = levelOf(buckets);
  if (level === undefined) throw new Error('stock that was just adjusted is not there');
  return { status: 201 as const, body: stockView(level), version: level.version };
};
