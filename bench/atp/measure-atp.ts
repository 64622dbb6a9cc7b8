import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readBuckets } from '../../functions/inventory/public.ts';
import { atp } from '../../functions/inventory/model/stock/atp.ts';
import { termsFor } from '../../functions/inventory/model/stock/terms.ts';
import { makeDatabase } from '#shared/dynamodb/database.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { countCalls } from '../capacity/count.ts';
import { CHANNEL, stockShop, type Assortment } from '../shop/assortment.ts';
import { startBenchShop, type BenchShop } from '../shop/bench-shop.ts';
import { tableOf } from '../shop/table-of.ts';

const SKUS = 24;
const LOCATIONS = 20;

/** How many calls it takes to know what may be promised of a page of products in a whole chain of stores. */
export const measureAtp = async (_options: PartOptions): Promise<Section> => {
  const shop = await startBenchShop({ ticking: false });
  try {
    const assortment = await stockShop(shop, { products: SKUS, locations: LOCATIONS, stock: 10 });
    const truth = await readTruth(shop, assortment);
    const projection = await readProjection(shop);
    return {
      part: 'atp',
      title: `Availability of ${SKUS} SKUs at ${LOCATIONS} locations`,
      method:
        'The truth: every stock item by strongly consistent BatchGetItem (100 keys each), as carts and checkout read it. The projection: the list of products, whose availability comes from the index in memory. Both give the same total.',
      tables: [
        {
          columns: ['from', 'calls', 'read units', 'ms', 'total'],
          rows: [
            ['the truth', truth.calls, truth.readUnits, truth.ms, truth.total],
            ['the projection', projection.calls, projection.readUnits, projection.ms, projection.total],
          ],
        },
      ],
      targets: [
        { what: 'calls from the truth', value: truth.calls, bound: 5, kind: 'at most', unit: '' },
        { what: 'calls from the projection', value: projection.calls, bound: 1, kind: 'at most', unit: '' },
        {
          what: 'units that both see',
          value: projection.total,
          bound: truth.total,
          kind: 'exactly',
          unit: '',
        },
      ],
    };
  } finally {
    await shop.stop();
  }
};

const readTruth = async (shop: BenchShop, { products, locations }: Assortment) => {
  process.env['TABLE_INVENTORY'] = tableOf(shop, 'inventory');
  const client = new DynamoDBClient({
    endpoint: shop.runner.eventDelivery.origin,
    region: shop.runner.assembly.region,
    // The key of the runner's operator: it may do everything, and its calls are counted like any function's.
    credentials: { accessKeyId: 'LOCALOPERATOR0000000', secretAccessKey: 'local' },
  });
  const places = products.flatMap(({ sku }) => locations.map((locationId) => ({ sku, locationId })));
  let total = 0;
  let ms = 0;
  const { own } = await countCalls(shop, 'operator', 1, async () => {
    const begun = performance.now();
    const stock = await readBuckets(makeDatabase(client), places);
    total = stock.reduce((sum, buckets) => sum + atp(termsFor(CHANNEL, buckets)), 0);
    ms = performance.now() - begun;
  });
  client.destroy();
  return { ...own, total, ms };
};

const readProjection = async (shop: BenchShop) => {
  let total = 0;
  let ms = 0;
  // A function that has just started reads the channels and the index first, once for all shoppers after it.
  await shop.guest.listProducts({ channel: CHANNEL, limit: SKUS });
  const { own } = await countCalls(shop, 'storefront-http', 1, async () => {
    const begun = performance.now();
    const { body } = await shop.guest.listProducts({ channel: CHANNEL, limit: SKUS });
    total = body.data.reduce((sum, { availability }) => sum + (availability?.available ?? 0), 0);
    ms = performance.now() - begun;
  });
  return { ...own, total, ms };
};
