import { dynamoDbAt } from '../../local/engine/call-dynamodb.ts';
import { createTables } from '../../local/engine/create-tables.ts';
import type { SignedCall } from '../../local/permissions/signed-call.ts';
import type { Assortment } from '../shop/assortment.ts';
import type { BenchShop } from '../shop/bench-shop.ts';
import { contactOf, shipTo } from '../shop/requests.ts';
import { CHANNEL } from '../shop/assortment.ts';
import { tableOf } from '../shop/table-of.ts';
import type { WriteWork } from './raw-job.ts';

/** Tables like the shop's, streams and indexes included, that nobody reads the streams of. */
const TWIN = 'raw-';

/** The transaction of a real checkout of three lines, to be sent again with other carts, orders and goods. */
export interface RecordedCheckout {
  readonly actions: number;
  /** So many transactions, each on a cart and an order of its own. */
  readonly times: (count: number) => WriteWork;
}

/**
 * Makes the twins. Before anything else is written: DynamoDB Local is many times slower with tables that were created when
 * its streams already held records.
 */
export const createTwins = async ({ runner, engine }: BenchShop): Promise<void> =>
  createTables(
    runner.assembly.tables.map((table) => ({ ...table, name: `${TWIN}${table.name}` })),
    dynamoDbAt(engine.endpoint),
  );

/** Records what a checkout sends, and stocks the twins with what it takes from. */
export const recordCheckout = async (
  shop: BenchShop,
  { products }: Assortment,
): Promise<RecordedCheckout> => {
  const { runner, engine, guest } = shop;
  const call = dynamoDbAt(engine.endpoint);
  const skus = products.slice(0, 3).map(({ sku }) => sku);
  const { body: cart } = await guest.openCart({
    body: { channel: CHANNEL, lines: skus.map((sku) => ({ sku, quantity: 1 })) },
  });
  const tables = runner.assembly.tables;
  const cartItem = await itemOf(call, tableOf(shop, 'orders'), `C#${cart.cartId}`);
  const stockItem = await itemOf(call, tableOf(shop, 'inventory'), `S#${skus[0]}#store-1#0`);
  const sent: SignedCall[] = [];
  runner.eventDelivery.meter.listener = (_caller, seen) => {
    if (seen.operation === 'TransactWriteItems') sent.push(seen);
  };
  runner.eventDelivery.meter.start();
  const { body: order } = await guest.checkout(
    {
      cartId: cart.cartId,
      body: { contact: contactOf(cart), delivery: shipTo, payment: { method: 'cash' } },
    },
    { cartToken: cart.cartToken ?? '' },
  );
  runner.eventDelivery.meter.stop();
  runner.eventDelivery.meter.listener = undefined;
  const own = sent.find(({ body }) => body.includes(order.orderId) && body.includes(cart.cartId));
  const items = own?.json['TransactItems'];
  if (!Array.isArray(items)) throw new Error('the checkout sent no transaction');

  const twin = (text: string): string =>
    tables.reduce((all, { name }) => all.replaceAll(`"${name}"`, `"${TWIN}${name}"`), text);
  for (const { sku } of products)
    await call('PutItem', {
      TableName: `${TWIN}${tableOf(shop, 'inventory')}`,
      Item: JSON.parse(stockItem.replaceAll(skus[0] ?? '', sku)) as object,
    });
  const template = twin(JSON.stringify(items));
  let round = 0;
  return {
    actions: items.length,
    times: (count) => {
      round += 1;
      const names = Array.from({ length: count }, (_, at) => `${round}x${at}`);
      return {
        kind: 'write',
        items: names.map((name) => [
          `${TWIN}${tableOf(shop, 'orders')}`,
          cartItem.replaceAll(cart.cartId, `cart${name}`),
        ]),
        transactions: names.map((name, at) =>
          skus.reduce(
            (text, sku, line) =>
              text.replaceAll(sku, products[(at * 3 + line) % products.length]?.sku ?? sku),
            template
              .replaceAll(cart.cartId, `cart${name}`)
              .replaceAll(order.orderId, `order${name}`)
              .replaceAll(/RO#guest:[^"]+/g, `RO#guest:${name}`)
              .replaceAll(/"N#[^"]+"/g, `"N#${name}"`),
          ),
        ),
      };
    },
  };
};

const itemOf = async (call: ReturnType<typeof dynamoDbAt>, table: string, pk: string): Promise<string> => {
  const { Item } = await call('GetItem', { TableName: table, Key: { pk: { S: pk }, sk: { S: 'A' } } });
  if (Item === undefined) throw new Error(`no item ${pk} in ${table}`);
  return JSON.stringify(Item);
};
