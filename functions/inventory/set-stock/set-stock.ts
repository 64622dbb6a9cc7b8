import { actorReference } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { create, update, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { instant } from '#shared/time/clock.ts';
import { inventoryErrors } from '../errors.ts';
import {
  HEAD,
  isHead,
  levelOf,
  type StockBucket,
  type StockHead,
  type StockReference,
} from '../model/stock.ts';
import { requireLocation } from '../store/known-location.ts';
import { shownLevel } from '../store/shown.ts';
import { readBuckets, stockKey } from '../store/stock.ts';
import type { SetStock } from './contract.ts';

type Request = RequestOf<typeof SetStock>;

export const setStock: UseCase<typeof SetStock, Runtime> = async (request, runtime) => {
  const { params, body } = request;
  await requireLocation(runtime, request.actor, params.locationId, '/params/locationId');
  const [buckets = []] = await readBuckets(runtime.db, [params]);
  const head = buckets.find(isHead);

  const earlier = replayed(head?.recentKeys, request.idempotency);
  if (head !== undefined && (earlier !== undefined || isAlready(head, body)))
    return answer(earlier?.status === 201 ? 201 : 200, buckets);
  if ((head?.onHand ?? 0) !== body.expectedOnHand) throw differs(body.expectedOnHand, head);

  const refusal = await runtime.db.writeOne(
    head === undefined ? opening(request, runtime) : counting(request, runtime, head),
  );
  if (refusal !== undefined) throw differs(body.expectedOnHand, refusal.item);
  const [after = []] = await readBuckets(runtime.db, [params]);
  return answer(head === undefined ? 201 : 200, after);
};

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

const counting = (request: Request, runtime: Runtime, head: StockHead): WriteAction =>
  update(
    stockKey(head.sku, head.locationId),
    {
      add: { available: request.body.onHand - head.onHand, version: 1 },
      set: {
        onHand: request.body.onHand,
        safetyStock: request.body.safetyStock ?? head.safetyStock ?? 0,
        movement: referenceOf(request, runtime, 'count'),
        recentKeys: remembered(head.recentKeys, request.idempotency, 200),
      },
    },
    [['onHand', '=', request.body.expectedOnHand]],
  );

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

const differs = (expected: number, found: { readonly onHand?: unknown } | undefined) => {
  const currentOnHand = Number(found?.onHand ?? 0);
  return problem(inventoryErrors.EXPECTED_STOCK_DIFFERS, {
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
  return { status, body: shownLevel(level), version: level.version };
};
