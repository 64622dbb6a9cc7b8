import { update } from '#shared/dynamodb/write-action.ts';
import { actorReference } from '#shared/http/actor.ts';
import { invalidRequest } from '#shared/http/parse.ts';
import { problem } from '#shared/http/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { instant } from '#shared/time/clock.ts';
import { inventoryErrors } from '../errors.ts';
import { effectOf, signOf } from '../model/adjust.ts';
import { levelOf, type StockHead } from '../model/stock.ts';
import { requireLocation } from '../store/known-location.ts';
import { shownLevel } from '../store/shown.ts';
import { readBuckets, readHead, stockKey } from '../store/stock.ts';
import type { AdjustStock } from './contract.ts';

type Request = RequestOf<typeof AdjustStock>;

export const adjustStock: UseCase<typeof AdjustStock, Runtime> = async (request, runtime) => {
  refuseWrongSign(request.body);
  await requireLocation(runtime, request.actor, request.body.locationId, '/body/locationId');
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (;;) {
    const head = await headOf(request, runtime);
    if (replayed(head.recentKeys, request.idempotency) !== undefined) return answer(request, runtime);
    refuseShortage(head, request.body);
    const refusal = await runtime.db.writeOne(adjustment(request, runtime, head));
    if (refusal === undefined) return answer(request, runtime);
    // Somebody sold or adjusted in between: look again, a bounded number of times.
    await wait();
  }
};

const headOf = async ({ body }: Request, { db }: Runtime): Promise<StockHead> => {
  const head = await readHead(db, body);
  if (head === undefined) {
    throw problem(inventoryErrors.STOCK_NOT_FOUND, {
      detail: `${body.sku} was never stocked at ${body.locationId}`,
      errors: [
        {
          pointer: '/body/sku',
          code: 'STOCK_NOT_FOUND',
          detail: `${body.sku} was never stocked at ${body.locationId}`,
        },
      ],
    });
  }
  return head;
};

const adjustment = (request: Request, { clock, ids }: Runtime, head: StockHead) =>
  update(
    stockKey(head.sku, head.locationId),
    {
      add: { ...effectOf(request.body.reason, request.body.quantity), version: 1 },
      set: {
        movement: {
          type: 'adjustment',
          reason: request.body.reason,
          reference: ids.next('adj'),
          actor: actorReference(request.actor),
          correlationId: request.origin.correlationId,
          at: instant(clock),
        },
        recentKeys: remembered(head.recentKeys, request.idempotency, 201),
      },
    },
    [['version', '=', head.version]],
  );

const refuseWrongSign = ({ reason, quantity }: Request['body']): void => {
  const sign = signOf(reason);
  if (sign !== 0 && Math.sign(quantity) !== sign) {
    throw invalidRequest([
      {
        pointer: '/body/quantity',
        code: 'wrong_sign',
        detail: `${reason} takes a ${sign > 0 ? 'positive' : 'negative'} quantity, found ${quantity}`,
      },
    ]);
  }
};

/** What is promised to customers cannot be set aside; a loss is a fact and may go below what is promised. */
const refuseShortage = (head: StockHead, { reason, quantity }: Request['body']): void => {
  const { available, unavailable } = effectOf(reason, quantity);
  const short =
    (reason !== 'lost' && reason !== 'correction' && head.available + available < 0) ||
    head.unavailable + unavailable < 0;
  if (!short) return;
  throw problem(inventoryErrors.INSUFFICIENT_STOCK, {
    detail: `${head.available} available and ${head.unavailable} unavailable of ${head.sku} at ${head.locationId}, asked to move ${Math.abs(quantity)}`,
    errors: [
      {
        pointer: '/body/quantity',
        code: 'INSUFFICIENT_STOCK',
        detail: `at most ${quantity < 0 ? head.available : head.unavailable} can be moved`,
      },
    ],
  });
};

const answer = async ({ body }: Request, { db }: Runtime) => {
  const [buckets = []] = await readBuckets(db, [body]);
  const level = levelOf(buckets);
  if (level === undefined) throw new Error('stock that was just adjusted is not there');
  return { status: 201 as const, body: shownLevel(level), version: level.version };
};
