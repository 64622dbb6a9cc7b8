import type { PartOptions, Section, Target } from '../report/section.ts';
import { stockShop } from '../shop/assortment.ts';
import { startBenchShop } from '../shop/bench-shop.ts';
import { offerIncentives } from '../shop/incentives.ts';
import { COST_FORMULA, usdPerMillion } from './cost.ts';
import { countCalls, less, type Count } from './count.ts';
import { shopperOf, type Shopper } from './shopper.ts';

interface Operation {
  readonly name: string;
  /** The function that answers. */
  readonly caller: string;
  readonly calls?: number;
  readonly writeUnits?: number;
  /** Runs once for every repetition, before counting begins. */
  readonly prepare?: (shopper: Shopper) => Promise<unknown>;
  readonly run: (shopper: Shopper) => Promise<unknown>;
}

const operations: readonly Operation[] = [
  { name: 'list of 24', caller: 'storefront-http', calls: 0, run: (shopper) => shopper.list() },
  { name: 'search', caller: 'storefront-http', calls: 0, run: (shopper) => shopper.search() },
  { name: 'product page', caller: 'storefront-http', calls: 2, run: (shopper) => shopper.product() },
  { name: 'new cart with one line', caller: 'carts-http', calls: 2, run: (shopper) => shopper.openCart(1) },
  {
    name: 'set a cart line',
    caller: 'carts-http',
    prepare: (shopper) => shopper.openCart(1),
    run: (shopper) => shopper.setLine(),
  },
  {
    name: 'checkout of 3 lines, shipped',
    caller: 'checkout-http',
    calls: 4,
    writeUnits: 28,
    prepare: (shopper) => shopper.openCart(3),
    run: (shopper) => shopper.checkout('ship', 'cash'),
  },
  {
    name: 'checkout of 3 lines, picked up',
    caller: 'checkout-http',
    calls: 4,
    writeUnits: 32,
    prepare: (shopper) => shopper.openCart(3),
    run: (shopper) => shopper.checkout('pickup', 'cash'),
  },
  {
    name: 'checkout with two promotions, a coupon and a gift card',
    caller: 'checkout-http',
    calls: 5,
    writeUnits: 36,
    prepare: (shopper) => shopper.openCart(3).then(() => shopper.save()),
    run: (shopper) => shopper.checkout('ship', 'cash'),
  },
  {
    name: 'payment captured (signed webhook)',
    caller: 'payments-http',
    prepare: (shopper) => shopper.openCart(3).then(() => shopper.checkout('ship', 'sandbox')),
    run: (shopper) => shopper.pay(),
  },
];

/** Calls and capacity units of each operation, counted where DynamoDB would be called. */
export const measureCapacity = async ({ quick }: PartOptions): Promise<Section> => {
  const repetitions = quick ? 5 : 25;
  const shop = await startBenchShop({ ticking: false });
  try {
    const assortment = await stockShop(shop, { products: 48, locations: 3, stock: 10_000 });
    await offerIncentives(shop);
    const counts: [Operation, Count][] = [];
    for (const operation of operations) {
      const shoppers = Array.from({ length: repetitions }, (_, at) => shopperOf(shop, assortment, at));
      // Once before, so that what a function remembers between calls is remembered.
      const first = shopperOf(shop, assortment, repetitions);
      await operation.prepare?.(first);
      await operation.run(first);
      for (const shopper of shoppers) await operation.prepare?.(shopper);
      const count = await countCalls(shop, operation.caller, repetitions, async () => {
        for (const shopper of shoppers) await operation.run(shopper);
      });
      counts.push([operation, count]);
    }
    const expiry = await countExpiry();
    return sectionOf([
      ...counts,
      [{ name: 'order expired', caller: '', run: async () => undefined }, expiry],
    ]);

    /** The sweep looks every minute whether there are cases or not; a run without any is taken off. */
    async function countExpiry(): Promise<Count> {
      const advance = () =>
        countCalls(shop, '-events', 1, () => shop.runner.advanceClock('PT16M').then(() => {}));
      // Carts and orders of the operations above fall due first.
      await shop.runner.advanceClock('PT2H');
      const idle = await advance();
      for (let at = 0; at < repetitions; at += 1) {
        const shopper = shopperOf(shop, assortment, at);
        await shopper.openCart(3);
        await shopper.checkout('ship', 'sandbox');
      }
      const busy = await advance();
      const each = (one: Count['all'], base: Count['all']) => {
        const { calls, readUnits, writeUnits } = less(one, base);
        return {
          calls: calls / repetitions,
          readUnits: readUnits / repetitions,
          writeUnits: writeUnits / repetitions,
        };
      };
      return {
        own: { ...each(busy.own, idle.own), operations: 'in the sweep and its followers' },
        all: each(busy.all, idle.all),
        parts: [],
      };
    }
  } finally {
    await shop.stop();
  }
};

const sectionOf = (counts: readonly [Operation, Count][]): Section => ({
  part: 'capacity',
  title: 'Calls and capacity units per operation',
  method: `Counted by the runner's checking proxy with \`ReturnConsumedCapacity=INDEXES\`: averages of repeated calls to warm functions, one after the other; index writes are included. Units of transactions are worked out from the items they write (two for each kilobyte begun, index entries too), because DynamoDB Local reports too little for several updates of one table. "After" adds what all consumers of the events read and write until everything has settled. ${COST_FORMULA}`,
  tables: [
    {
      columns: [
        'operation',
        'calls',
        'read units',
        'write units',
        'USD/million',
        'write units after',
        'calls made',
      ],
      rows: counts.map(([{ name }, { own, all }]) => [
        name,
        own.calls,
        own.readUnits,
        own.writeUnits,
        name === 'order expired' ? '' : usdPerMillion(own),
        all.writeUnits,
        own.operations,
      ]),
    },
  ],
  targets: counts.flatMap(([operation, count]) => targetsOf(operation, count)),
});

const targetsOf = ({ name, calls, writeUnits }: Operation, { own }: Count): readonly Target[] => [
  ...(calls === undefined
    ? []
    : [{ what: `${name}: calls`, value: own.calls, bound: calls, kind: 'at most', unit: '' } as const]),
  ...(writeUnits === undefined
    ? []
    : [
        {
          what: `${name}: write units`,
          value: own.writeUnits,
          bound: writeUnits,
          kind: 'at most',
          unit: '',
        } as const,
      ]),
];
