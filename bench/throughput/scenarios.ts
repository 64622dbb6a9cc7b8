import type { Job, Outcome, RawRequest } from '../load/job.ts';
import type { Worker } from '../load/worker.ts';
import { SEARCHES, type Assortment } from '../shop/assortment.ts';
import type { BenchShop } from '../shop/bench-shop.ts';
import { cartsOf, checkoutOf, listPage, openCart, productPage, searchPage } from '../shop/requests.ts';
import { tableOf } from '../shop/table-of.ts';
import type { RawJob } from './raw-job.ts';
import type { RecordedCheckout } from './recorded-checkout.ts';

/** What shoppers do over and over, and what it is held to. */
export interface Scenario {
  readonly name: string;
  readonly settles: boolean;
  /** Requests to send: for so many seconds, or as many as there are when `repeat` is false. */
  readonly requests: (load: Worker<Job, Outcome>, seconds: number) => Promise<readonly RawRequest[]>;
  readonly repeat: boolean;
  readonly perSecond?: number;
  readonly ofRaw?: number;
  readonly rawWork?: (seconds: number) => RawJob['work'];
}

/** More than are answered in a second here: of what can be used once only, enough for the whole time. */
const CHECKOUTS_PER_SECOND = 200;
const RAW_PER_SECOND = 400;

export const scenariosOf = (
  shop: BenchShop,
  { products }: Assortment,
  recorded: RecordedCheckout,
): readonly Scenario[] => {
  const port = Number(new URL(shop.runner.baseUrl).port);
  const threeOf = (at: number) =>
    [0, 1, 2].map((line) => products[(at * 3 + line) % products.length]?.sku ?? '');
  const openCarts = async (load: Worker<Job, Outcome>, count: number) => {
    const requests = Array.from({ length: count }, (_, at) => openCart(threeOf(at)));
    const { bodies } = await load.run({ port, connections: 16, requests, repeat: false, collect: true });
    return cartsOf(bodies);
  };
  return [
    {
      name: 'product page',
      settles: false,
      repeat: true,
      requests: async () => products.map(({ productId }) => productPage(productId)),
      ofRaw: 0.55,
      rawWork: () => ({
        kind: 'get',
        table: tableOf(shop, 'catalog'),
        keys: products.map(({ productId }) => ({ pk: `P#${productId}`, sk: 'A' })),
      }),
    },
    { name: 'list of 24', settles: false, repeat: true, requests: async () => [listPage()], perSecond: 3000 },
    {
      name: 'search',
      settles: false,
      repeat: true,
      requests: async () => SEARCHES.map(searchPage),
      perSecond: 210,
    },
    {
      name: 'new cart with one line',
      settles: true,
      repeat: true,
      requests: async () => products.map(({ sku }) => openCart([sku])),
      perSecond: 200,
    },
    {
      name: 'checkout of 3 lines',
      settles: true,
      repeat: false,
      requests: async (load, seconds) =>
        (await openCarts(load, Math.ceil(seconds * CHECKOUTS_PER_SECOND))).map(checkoutOf),
      perSecond: 60,
      ofRaw: 0.65,
      rawWork: (seconds) => recorded.times(Math.ceil(seconds * RAW_PER_SECOND)),
    },
  ];
};
