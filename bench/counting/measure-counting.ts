import { MINUTE } from '#shared/time/clock.ts';
import { completeStockTake } from '../../functions/stock-work/complete-stock-take/complete-stock-take.ts';
import { openStockTake } from '../../functions/stock-work/open-stock-take/open-stock-take.ts';
import { recordCounts } from '../../functions/stock-work/record-counts/record-counts.ts';
import { purchasingShop, staffRequest } from '../../test/support/stock/purchasing-shop.ts';
import type { TestRuntime } from '../../test/support/test-runtime.ts';
import type { PartOptions, Section } from '../report/section.ts';

const LINES = 10_000;
const BATCH = 90;
const RECEIVED_TOGETHER = 20;
const ON_HAND = 10;
/** A unit is missing of one SKU in twenty. */
const MISSING_EVERY = 20;
/** Of one SKU in a hundred, units came in after it was counted. */
const ARRIVED_EVERY = 100;
/** A DynamoDB call or transaction, in milliseconds: the clock of the shop passes by so much with each. */
const CALL_MS = 8;
/** What a call of HTTP may take at most. */
const GATEWAY_SECONDS = 30;

interface Phase {
  readonly requests: number;
  readonly calls: number;
  /** Of one request at most. */
  readonly longest: number;
  readonly seconds: number;
}

/** A stock-take of a whole location: counted in batches, compared with the book, posted. */
export const measureCounting = async ({ quick }: PartOptions): Promise<Section> => {
  const skus = Array.from({ length: quick ? LINES / 10 : LINES }, (_, at) => `SKU-${at}`);
  const { runtime, receive, wholeSeconds } = await stockedShop(skus);
  const { body } = await openStockTake(
    { ...staffRequest, body: { locationId: 'jakarta', recountOver: { units: 2, percent: 5 } } },
    runtime,
  );
  const params = { stockTakeId: body.stockTakeId };
  const recorded = await phaseOf(runtime, chunksOf(skus, BATCH), async (some, at) => {
    const lines = some.map((sku, index) => ({ sku, quantity: countOf(at * BATCH + index) }));
    const request = { ...staffRequest, params: { ...params, batchId: `b${at}` } };
    await recordCounts({ ...request, body: { lines, replace: false } }, runtime);
    return false;
  });
  await receive(skus.filter((_, at) => at % ARRIVED_EVERY === 0));
  let short = 0;
  const completed = await phaseOf(runtime, Array.from({ length: 100 }), async () => {
    const answer = (await completeStockTake({ ...staffRequest, params, body: {} }, runtime)).body;
    short = answer.stockTake.totals?.unitsShort ?? 0;
    return answer.stockTake.status === 'completed';
  });
  const rows = [
    ['batches of counts', recorded],
    ['completion', completed],
  ] as const;
  return {
    part: 'counting',
    title: `A stock-take of ${skus.length} lines`,
    method: `One unit is missing of one SKU in ${MISSING_EVERY}. Use cases with a database in memory; \`seconds\` is the shop's clock, which passes by ${CALL_MS} ms with each call of DynamoDB, one after the other. The whole took ${wholeSeconds()} s of this machine.`,
    tables: [
      {
        columns: ['step', 'requests', 'calls', 'seconds', 'longest request, s'],
        rows: rows.map(([name, { requests, calls, seconds, longest }]) => [
          name,
          requests,
          calls,
          rounded(seconds),
          rounded(longest),
        ]),
      },
    ],
    targets: [
      { what: 'units missing', value: short, bound: skus.length / MISSING_EVERY, kind: 'exactly', unit: '' },
      {
        what: 'longest request',
        value: rounded(Math.max(recorded.longest, completed.longest)),
        bound: GATEWAY_SECONDS,
        kind: 'at most',
        unit: 's',
      },
    ],
  };
};

/** The same shop, whose clock passes by with each call. */
const withSlowCalls = (runtime: TestRuntime): TestRuntime => ({
  ...runtime,
  db: new Proxy(runtime.db, {
    get: (db, name, self): unknown => {
      if (CALLS.has(String(name))) runtime.pass(CALL_MS);
      return Reflect.get(db, name, self);
    },
  }),
});
const CALLS = new Set([
  'get',
  'getMany',
  'getTogether',
  'query',
  'queryIndex',
  'write',
  'writeOne',
  'putMany',
]);

const countOf = (at: number): number => (at % MISSING_EVERY === 0 ? ON_HAND - 1 : ON_HAND);

/** A location with so many SKUs in stock. */
const stockedShop = async (skus: readonly string[]) => {
  const begun = performance.now();
  const shop = await purchasingShop([]);
  await shop.runtime.db.putMany(
    skus.map(
      (sku) =>
        [
          { table: 'catalog', pk: `SKU#${sku}`, sk: 'A' },
          { sku, productId: sku },
        ] as const,
    ),
  );
  const receive = async (arrived: readonly string[]): Promise<void> => {
    for (const some of chunksOf(arrived, RECEIVED_TOGETHER))
      await shop.receive(`r-${some[0]}-${shop.runtime.clock.now()}`, {
        lines: some.map((sku) => ({ sku, quantity: ON_HAND, damaged: 0 })),
      });
  };
  await receive(skus);
  shop.runtime.pass(10 * MINUTE);
  return {
    runtime: withSlowCalls(shop.runtime),
    receive,
    wholeSeconds: () => rounded((performance.now() - begun) / 1000),
  };
};

/** Plays requests until one says it was the last, and lets the clock pass with each call they make. */
const phaseOf = async <Item>(
  runtime: TestRuntime,
  items: readonly Item[],
  request: (item: Item, at: number) => Promise<boolean>,
): Promise<Phase> => {
  const before = callsOf(runtime);
  const begun = runtime.clock.now();
  let [requests, longest] = [0, 0];
  for (const [at, item] of items.entries()) {
    const since = runtime.clock.now();
    requests += 1;
    const isLast = await request(item, at);
    longest = Math.max(longest, (runtime.clock.now() - since) / 1000);
    if (isLast) break;
  }
  const seconds = (runtime.clock.now() - begun) / 1000;
  return { requests, calls: callsOf(runtime) - before, longest, seconds };
};

const callsOf = ({ db }: TestRuntime): number =>
  Object.values(db.calls).reduce((sum, calls) => sum + calls, 0);

const chunksOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const rounded = (value: number): number => Math.round(value * 100) / 100;
