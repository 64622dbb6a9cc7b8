import { actorReference } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { create, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { instant } from '#shared/time/clock.ts';
import { inventoryErrors } from '../errors.ts';
import {
  HEAD,
  isHead,
  levelOf,
  type StockBucket,
  type StockHead,
  type StockReference,
} from '../model/stock/stock.ts';
import { settleStock } from '../model/stock/settle-stock.ts';
import { requireLocation } from '../requests/require-location.ts';
import { saveSettled, type SettledChange } from '../store/stock/save-settled.ts';
import { stockView } from '../view/stock-view.ts';
import { readBuckets, stockKey } from '../store/stock/stock.ts';
import type { SetStock } from './contract.ts';

type Request = RequestOf<typeof SetStock>;

export const setStock: UseCase<typeof SetStock, Runtime> = async (request, runtime) => {
  const { params, body, actor, idempotency } = request;
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (;;) {
    const [buckets = []] = await readBuckets(runtime.db, [params]);
    const head = buckets.find(isHead);
    const earlier = replayed(head?.recentKeys, idempotency);
    if (head !== undefined && (earlier !== undefined || isAlready(head, body)))
      return answer(earlier?.status === 201 ? 201 : 200, buckets);
    refuseOther(body.expectedOnHand, head);
    if (await save(request, runtime, { head, buckets })) return written(request, runtime, head);
    // Somebody counted, adjusted or spread it in between: what is there now decides.
    await wait();
  }
};

const written = async ({ params }: Request, { db }: Runtime, before: StockHead | undefined) => {
  const [after = []] = await readBuckets(db, [params]);
  return answer(before === undefined ? 201 : 200, after);
};

const save = async (
  request: Request,
  runtime: Runtime,
  { head, buckets }: { readonly head: StockHead | undefined; readonly buckets: readonly StockBucket[] },
): Promise<boolean> =>
  head === undefined
    ? (await runtime.db.writeOne(opening(request, runtime))) === undefined
    : saveSettled(counting(request, runtime, head, buckets), runtime);

const isAlready = (head: StockHead, body: Request['body']): boolean =>
  head.onHand === body.onHand &&
  (body.safetyStock === undefined || (head.safetyStock ?? 0) === body.safetyStock);

const opening = (request: Request, runtime: Runtime): WriteAction => {
  const { params, body } = request;
  return create(stockKey(params.sku, params.locationId), {
    ...params,
    bucket: HEAD,
    stockedAt: params.locationId,
    onHand: body.onHand,
    available: body.onHand,
    unavailable: 0,
    safetyStock: body.safetyStock ?? 0,
    version: 1,
    movement: referenceOf(request, runtime, 'opening'),
    recentKeys: remembered([], request.idempotency, 201),
  });
};

const counting = (
  request: Request,
  runtime: Runtime,
  head: StockHead,
  buckets: readonly StockBucket[],
): SettledChange => {
  const { body, idempotency } = request;
  const change = body.onHand - head.onHand;
  const safetyStock = body.safetyStock ?? head.safetyStock ?? 0;
  return {
    head,
    buckets,
    settlement: settleStock(buckets, { change, safetyStock }),
    onHand: change,
    unavailable: 0,
    safetyStock,
    recentKeys: remembered(head.recentKeys, idempotency, 200),
    reference: referenceOf(request, runtime, 'count'),
    cause: causeOf(request),
  };
};

const referenceOf = (
  request: Request,
  { clock, ids }: Runtime,
  type: 'opening' | 'count',
): StockReference => ({
  type,
  reference: ids.next('cnt'),
  actor: actorReference(request.actor),
  correlationId: request.origin.correlationId,
  at: instant(clock),
});

const refuseOther = (expected: number, head: StockHead | undefined): void => {
  const currentOnHand = head?.onHand ?? 0;
  if (currentOnHand === expected) return;
  throw problem(inventoryErrors.EXPECTED_STOCK_DIFFERS, {
    detail: `expected ${expected} on hand, found ${currentOnHand}`,
    errors: [
      {
        pointer: '/body/expectedOnHand',
        code: 'EXPECTED_STOCK_DIFFERS',
        detail: `on hand is ${currentOnHand}`,
      },
    ],
    extensions: { currentOnHand },
  });
};

const answer = (status: 200 | 201, buckets: readonly StockBucket[]) => {
  const level = levelOf(buckets);
  if (level === undefined) throw new Error('stock that was just written is not there');
  return { status, body: stockView(level), version: level.version };
};
