import {
  planTakes,
  type Plan,
  type Take,
  type Wanted,
} from '../../../functions/inventory/model/stock/plan-takes.ts';
import { planTogether } from '../../../functions/inventory/store/plan-together.ts';
import { areLatched, latchShortages } from '../../../functions/inventory/model/stock/sold-out-latch.ts';
import { readLevels } from '../../../functions/inventory/store/stock/stock.ts';
import { readSources } from '../../../functions/inventory/store/stock/sources.ts';
import { spendHoldPart, loadHold } from '../../../functions/holds/store/holds.ts';
import {
  giveBackPart,
  StockMoved,
  takeStockPart,
} from '../../../functions/inventory/store/stock/take-stock.ts';
import { adjustStock } from '../../../functions/stock-work/adjust-stock/adjust-stock.ts';
import { foldShards } from '../../../functions/inventory/fold-shards/fold-shards.ts';
import { getChannelRules } from '../../../functions/inventory/get-channel-rules/get-channel-rules.ts';
import { placeHold } from '../../../functions/holds/place-hold/place-hold.ts';
import { releaseHold } from '../../../functions/holds/release-hold/release-hold.ts';
import { setChannelRules } from '../../../functions/inventory/set-channel-rules/set-channel-rules.ts';
import { setShards } from '../../../functions/inventory/set-shards/set-shards.ts';
import { setStock } from '../../../functions/inventory/set-stock/set-stock.ts';
import { sweepExpiredHolds } from '../../../functions/holds/sweep-expired-holds/sweep-expired-holds.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { instant, MINUTE } from '#shared/time/clock.ts';
import { memoryDatabase } from '../memory-database.ts';
import { randomFrom } from '../random-from.ts';
import { requestFrom, testRuntime } from '../test-runtime.ts';
import { Crash, unreliable, type Trouble } from '../unreliable-database.ts';
import { observed } from './observer.ts';
import { CHANNELS, openTwoStores, PLACES, SKU } from './two-stores.ts';

export type HistoryEvent = Readonly<{ kind: string; [field: string]: string | number }>;

export interface History {
  readonly opening: readonly [number, number];
  readonly seed: number;
  readonly waves: readonly (readonly HistoryEvent[])[];
}

const NO_TROUBLE: Trouble = { conflict: 0, crash: 0 };
const TROUBLE: Trouble = { conflict: 0.15, crash: 0.1 };

const staff = requestFrom({
  kind: 'staff',
  staffId: 'sta_1',
  role: 'admin',
  scopes: ['inventory.write', 'inventory.read', 'orders.write'],
});

class PlacedBefore extends Error {}

interface Where {
  readonly channel: string;
  readonly locations: readonly string[];
}

let played = 0;

/** Plays a history and answers what went wrong in it, in words; nothing when all is well. */
export const playHistory = async ({ opening, seed, waves }: History): Promise<readonly string[]> => {
  const number = (played += 1);
  const random = randomFrom(seed);
  let trouble = NO_TROUBLE;
  const observer = observed();
  const base = testRuntime();
  const db = unreliable(memoryDatabase(observer.onWrite), random, () => trouble);
  const runtime = { ...base, db };
  await openTwoStores(runtime);
  for (const [at, onHand] of opening.entries())
    await setStock(
      { ...staff, params: placeAt(at), query: undefined, body: { onHand, expectedOnHand: 0 } },
      runtime,
    );

  const holds: string[] = [];
  const orders: string[] = [];
  let made = 0;

  const orderKey = (orderId: string) => ({ table: 'orders', pk: `O#${orderId}`, sk: 'A' }) as const;
  const orderPart = (orderId: string, takes: readonly Take[]) => ({
    actions: [create(orderKey(orderId), { takes, status: 'open' })],
    refused: () => new PlacedBefore(),
  });
  const referenceTo = (type: 'sale' | 'release', reference: string, channel: string) => ({
    type,
    reference,
    channel,
    actor: 'guest',
    at: instant(runtime.clock),
  });

  /** What a picture of all stock shows; a shortage is remembered as a checkout remembers it. */
  const planAgain = async (wanted: readonly Wanted[], where: Where): Promise<Plan> => {
    const plan = await planTogether(db, wanted, where);
    if (plan.kind === 'short') latchShortages(scopeOf(where), plan.shortages, runtime.clock);
    return plan;
  };
  // Histories share one memory, as environments do not.
  const scopeOf = ({ channel }: Where): string => `${channel} in history ${number}`;

  /** Plans, takes and places as a checkout does: the plain read is good enough to try with, not to refuse with. */
  const place = async (orderId: string, channel: string, quantity: number): Promise<'placed' | 'short'> => {
    const where = { channel, locations: PLACES };
    const wanted = [{ lineId: 'l1', sku: SKU, quantity }];
    let plan = planTakes(wanted, await readSources(db, { ...where, skus: [SKU] }));
    if (plan.kind === 'short' && !areLatched(scopeOf(where), plan.shortages, runtime.clock))
      plan = await planAgain(wanted, where);
    const wait = backOff({ baseMs: 10, budgetMs: 4000 });
    for (;;) {
      if (plan.kind === 'short') return 'short';
      const takes = plan.lines.flatMap((line) => line.takes);
      try {
        await commit(db, [
          orderPart(orderId, takes),
          takeStockPart(takes, referenceTo('sale', orderId, channel)),
        ]);
        return 'placed';
      } catch (error) {
        if (error instanceof PlacedBefore) return 'placed';
        if (!(error instanceof StockMoved)) throw error;
      }
      await wait();
      plan = await planAgain(wanted, where);
    }
  };

  /** A client that got no answer sends the same again. */
  const persistently = async <Answer>(run: () => Promise<Answer>): Promise<Answer | undefined> => {
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  };

  const buy = async (channel: string, quantity: number): Promise<void> => {
    const orderId = `ord_${(made += 1)}`;
    orders.push(orderId);
    await persistently(async () => {
      const known = await db.get(orderKey(orderId));
      if (known !== undefined) return;
      const since = observer.now();
      if ((await place(orderId, channel, quantity)) === 'short')
        observer.refusedSince(since, channel, quantity);
    });
  };

  const hold = async (channel: string, quantity: number): Promise<void> => {
    const idempotency = { key: `hold-${(made += 1)}`, fingerprint: 'f' };
    await persistently(async () => {
      const since = observer.now();
      try {
        const { body } = await placeHold(
          {
            ...staff,
            idempotency,
            params: undefined,
            query: undefined,
            body: { channel, lines: [{ sku: SKU, quantity }], expiresIn: 'PT30M' },
          },
          runtime,
        );
        holds.push(body.holdId);
      } catch (error) {
        if (isProblem(error) && error.contract.code === 'INSUFFICIENT_STOCK')
          observer.refusedSince(since, channel, quantity);
        throw error;
      }
    });
  };

  const spend = async (holdId: string): Promise<void> => {
    const held = await loadHold(db, holdId);
    if (held?.status !== 'held') return;
    const orderId = `ord_${(made += 1)}`;
    await commit(db, [
      orderPart(
        orderId,
        held.lines.flatMap(({ takes }) => takes),
      ),
      spendHoldPart(held, orderId, runtime.clock),
    ]);
    orders.push(orderId);
  };

  const cancel = async (orderId: string): Promise<void> => {
    const order = await db.get<{ readonly takes: readonly Take[]; readonly status: string }>(
      orderKey(orderId),
    );
    if (order?.status !== 'open') return;
    await commit(db, [
      {
        actions: [put(orderKey(orderId), { ...order, status: 'cancelled' }, [['status', '=', 'open']])],
        refused: () => new PlacedBefore(),
      },
      giveBackPart(order.takes, referenceTo('release', orderId, 'web')),
    ]);
  };

  const setPools = async (at: number, pools: Readonly<Record<string, number>>): Promise<void> => {
    const params = placeAt(at);
    const { version } = await getChannelRules(
      { ...staff, params, query: undefined, body: undefined },
      runtime,
    );
    const channels = Object.fromEntries(
      Object.entries(pools).flatMap(([channel, pool]) => (pool === 0 ? [] : [[channel, { pool }]])),
    );
    await setChannelRules(
      { ...staff, params, query: undefined, body: { channels, rebalance: false }, ifMatch: version ?? 0 },
      runtime,
    );
  };

  const count = async (at: number, body: { readonly onHand?: number; readonly safetyStock?: number }) => {
    const [level] = await readLevels(db, SKU, [placeAt(at).locationId]);
    const expectedOnHand = level?.onHand ?? 0;
    await setStock(
      {
        ...staff,
        params: placeAt(at),
        query: undefined,
        body: { onHand: expectedOnHand, ...body, expectedOnHand },
      },
      runtime,
    );
  };

  const adjust = (at: number, quantity: number, reason: 'received' | 'lost' | 'damaged') =>
    adjustStock(
      {
        ...staff,
        params: undefined,
        query: undefined,
        body: { ...placeAt(at), quantity, reason },
        idempotency: { key: `adj-${(made += 1)}`, fingerprint: 'f' },
      },
      runtime,
    );

  const happen = async (event: HistoryEvent): Promise<unknown> => {
    const channel = String(event['channel']);
    const quantity = Number(event['quantity']);
    const at = Number(event['place']);
    const which = Number(event['which']);
    switch (event.kind) {
      case 'buy':
        return buy(channel, quantity);
      case 'buyRest':
        return observer.sellable(channel) > 0 ? buy(channel, observer.sellable(channel)) : undefined;
      case 'hold':
        return hold(channel, quantity);
      case 'spend':
        return spend(holds[which] ?? '');
      case 'release':
        return releaseHold(
          { ...staff, params: { holdId: holds[which] ?? 'none' }, query: undefined, body: undefined },
          runtime,
        );
      case 'cancel':
        return cancel(orders[which] ?? '');
      case 'reshard':
        return setShards(
          { ...staff, params: placeAt(at), query: undefined, body: { shards: Number(event['shards']) } },
          runtime,
        );
      case 'pools':
        return setPools(at, { web: Number(event['web']), till: Number(event['till']) });
      case 'receive':
        return adjust(at, quantity, 'received');
      case 'lose':
        return adjust(at, -quantity, 'lost');
      case 'damage':
        return adjust(at, -quantity, 'damaged');
      case 'count':
        return count(at, { onHand: quantity });
      case 'keepBack':
        return count(at, { safetyStock: quantity });
      case 'fold':
        return foldShards({}, runtime);
      case 'expire':
        base.pass(31 * MINUTE);
        return sweepExpiredHolds({}, runtime);
      default:
        throw new RangeError(`no event ${event.kind}`);
    }
  };

  /** Refusals are answers, and a crash is part of the history; anything else is a bug. */
  const survive = (error: unknown): void => {
    if (isProblem(error) || error instanceof Crash || error instanceof PlacedBefore) return;
    if (error instanceof Error && error.name === 'HoldMoved') return;
    throw error;
  };

  for (const wave of waves) {
    trouble = TROUBLE;
    await Promise.all(wave.map((event) => happen(event).catch(survive)));
    trouble = NO_TROUBLE;
    observer.balance();
  }

  // Everything comes back, and all of it can be sold: nothing was left in a place nobody looks at.
  base.pass(31 * MINUTE);
  await sweepExpiredHolds({}, runtime);
  for (const orderId of orders) await cancel(orderId);
  for (const at of PLACES.keys()) await setPools(at, {}).catch(survive);
  observer.balance();
  await observer.sellsOut((quantity) => place(`ord_last_${quantity}`, CHANNELS[0], quantity));
  return observer.findings();
};

const placeAt = (at: number) => ({ sku: SKU, locationId: PLACES[at] ?? PLACES[0] });
