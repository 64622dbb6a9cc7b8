import type { Outcome } from '../load/job.ts';
import { actionsOf } from '../capacity/transaction-units.ts';
import { startLoad } from '../load/load.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { CHANNEL } from '../shop/assortment.ts';
import { openDrop, type Drop } from './drop.ts';
import { startBenchShop, type BenchShop } from '../shop/bench-shop.ts';
import { tableOf } from '../shop/table-of.ts';
import { cartsOf, checkoutOf, openCart } from '../shop/requests.ts';

interface Sale {
  readonly name: string;
  readonly pieces: number;
  readonly buyers: number;
  readonly concurrency: number;
  readonly conflicts?: number;
  /** The sale is to be over by then. */
  readonly withinSeconds?: number;
}

const small: Sale = { name: '50 pieces', pieces: 50, buyers: 200, concurrency: 32, withinSeconds: 3 };
const large: Sale = { name: '1,000 pieces', pieces: 1000, buyers: 5000, concurrency: 64 };
/** As with the other parts: some ten seconds under load before anything is measured. */
const WARM_UP: readonly Sale[] = [1, 2, 3].map((time) => ({ ...small, name: `warm-up ${time}` }));
const withConflicts = ({ withinSeconds: _, ...sale }: Sale): Sale => ({
  ...sale,
  name: `${sale.name}, 30 % conflicts`,
  conflicts: 0.3,
});

interface Result {
  readonly sale: Sale;
  readonly carts: Outcome;
  readonly checkouts: Outcome;
  readonly sold: number;
  readonly left: number;
  readonly unitsPerPiece: number;
}

/** Many buyers, few pieces: exactly as many sold as there are, and everybody else told so. */
export const measureFlashSale = async ({ quick }: PartOptions): Promise<Section> => {
  const sales = quick
    ? [small, withConflicts(small)]
    : [small, large, withConflicts(small), withConflicts(large)];
  const results: Result[] = [];
  const shop = await startBenchShop();
  try {
    for (const [at, sale] of WARM_UP.entries()) await hold(shop, sale, `WARM-${at}`);
    for (const [at, sale] of sales.entries()) results.push(await hold(shop, sale, `DROP-${at}`));
    const units = await stockUnits(shop);
    return sectionOf(results.map((result, at) => (at === 0 ? { ...result, unitsPerPiece: units } : result)));
  } finally {
    await shop.stop();
  }
};

/** All buyers put the piece into their carts, then all of them go to the till. */
const hold = async (shop: BenchShop, sale: Sale, sku: string): Promise<Result> => {
  const load = startLoad();
  const port = Number(new URL(shop.runner.baseUrl).port);
  const drop = await openDrop(shop, sku, sale.pieces);
  shop.runner.eventDelivery.setFaults(
    sale.conflicts === undefined ? {} : { seed: 7, conflict: sale.conflicts },
  );
  try {
    const job = { port, connections: sale.concurrency, repeat: false };
    const carts = await load.run({
      ...job,
      requests: Array.from({ length: sale.buyers }, () => openCart([sku])),
      collect: true,
    });
    const opened = cartsOf(carts.bodies.filter((body) => body.includes('"cartToken"')));
    const checkouts = await load.run({ ...job, requests: opened.map(checkoutOf) });
    shop.runner.eventDelivery.setFaults({});
    // What is left is exact at once; only what the sale set in motion may take longer than a drain waits.
    await shop.runner.drain().catch((error: unknown) => console.error(String(error)));
    const left = await leftOf(shop, drop);
    const sold = checkouts.answers['201'] ?? 0;
    return { sale, carts, checkouts, sold, left, unitsPerPiece: 0 };
  } finally {
    shop.runner.eventDelivery.setFaults({});
    load.end();
  }
};

const leftOf = async ({ admin }: BenchShop, { sku, locationId }: Drop): Promise<number> => {
  const { body } = await admin.getStock({ sku, locationId });
  return body.available;
};

/** Once more, on the meter: what a sold piece writes to the stock items, tries that were refused included. */
const stockUnits = async (shop: BenchShop): Promise<number> => {
  const { meter } = shop.runner.eventDelivery;
  const load = startLoad();
  const port = Number(new URL(shop.runner.baseUrl).port);
  const sku = 'METERED';
  await openDrop(shop, sku, small.pieces);
  const job = { port, connections: small.concurrency, repeat: false };
  const carts = await load.run({
    ...job,
    requests: Array.from({ length: small.buyers }, () => openCart([sku])),
    collect: true,
  });
  const requests = cartsOf(carts.bodies).map(checkoutOf);
  const stockTable = tableOf(shop, 'inventory');
  let units = 0;
  meter.listener = (caller, call) => {
    if (call.operation !== 'TransactWriteItems' || !caller.includes('checkout')) return;
    // A stock item is below a kilobyte and sales change none of its indexes: two units, done or refused.
    units += 2 * actionsOf(call).filter(({ TableName }) => TableName === stockTable).length;
  };
  meter.start();
  const { answers } = await load.run({ ...job, requests });
  meter.stop();
  meter.listener = undefined;
  load.end();
  return units / (answers['201'] ?? 1);
};

const sectionOf = (results: readonly Result[]): Section => ({
  part: 'flash',
  title: 'Flash sale',
  method: `On the runner, permission check on, load from another process, channel \`${CHANNEL}\`. Every buyer opens a cart with one piece and then checks it out, without trying again when refused; the time is from the first cart to the last answer. Conflicts are injected into the functions' DynamoDB calls while they buy.`,
  tables: [
    {
      columns: [
        'sale',
        'buyers',
        'at once',
        'sold',
        'left',
        'seconds',
        'till seconds',
        'p50 ms',
        'p99 ms',
        'answers',
      ],
      rows: results.map(({ sale, carts, checkouts, sold, left }) => [
        sale.name,
        sale.buyers,
        sale.concurrency,
        sold,
        left,
        carts.seconds + checkouts.seconds,
        checkouts.seconds,
        checkouts.p50Ms,
        checkouts.p99Ms,
        Object.entries(withUnopened(sale, carts, checkouts))
          .map(([answer, times]) => `${times} × ${answer}`)
          .join(', '),
      ]),
    },
  ],
  targets: results.flatMap(targetsOf),
});

/** Buyers whose cart was not opened are buyers who were refused, too. */
const withUnopened = (_sale: Sale, carts: Outcome, { answers }: Outcome): Outcome['answers'] => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(carts.answers)
      .filter(([answer]) => answer !== '201')
      .map(([answer, times]) => [`${answer} (cart)`, times]),
  ),
});

const targetsOf = ({ sale, carts, checkouts, sold, unitsPerPiece }: Result): Section['targets'] => [
  { what: `${sale.name}: sold`, value: sold, bound: sale.pieces, kind: 'exactly', unit: '' },
  {
    what: `${sale.name}: answers other than 201, 409 and 503 BUSY`,
    value: Object.entries(withUnopened(sale, carts, checkouts))
      .filter(([answer]) => !/^(?:201|409 |503 BUSY)/.test(answer))
      .reduce((sum, [, times]) => sum + times, 0),
    bound: 0,
    kind: 'exactly',
    unit: '',
  },
  ...(sale.withinSeconds === undefined
    ? []
    : [
        {
          what: `${sale.name}: time`,
          value: carts.seconds + checkouts.seconds,
          bound: sale.withinSeconds,
          kind: 'at most',
          unit: 's',
        } as const,
      ]),
  ...(unitsPerPiece === 0
    ? []
    : [
        {
          what: `${sale.name}: write units of stock per piece sold`,
          value: unitsPerPiece,
          bound: 8,
          kind: 'at most',
          unit: '',
        } as const,
      ]),
];
