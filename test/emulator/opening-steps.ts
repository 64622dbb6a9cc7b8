import { expectThat } from './journal.ts';
import { refused } from './refused.ts';
import { scopesIn } from './sign-in.ts';
import type { Step } from './step.ts';

export const CHANNEL = 'web';
export const STORE = 'jkt-01';
export const PRODUCT = 'batik-parang';
export const SKU = 'BATIK-M';
export const PRICE = 349_000;
export const PIECES = 10;

const location = {
  name: 'Toko Jakarta',
  kind: 'store' as const,
  timeZone: 'Asia/Jakarta',
  latitude: -6.2088,
  longitude: 106.8229,
  address: { line1: 'Jl. Sudirman 1', city: 'Jakarta', postalCode: '10220', country: 'ID' },
  pickup: { enabled: true, readyInMinutes: 60 },
  ships: true,
  openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '09:00', closes: '21:00' })),
};

const channel = {
  name: 'Web shop',
  purpose: 'sell' as const,
  brand: 'Satu',
  currency: 'IDR',
  country: 'ID',
  pricesIncludeTax: true,
  paymentMethods: [{ method: 'cash', guests: true }, { method: 'sandbox' }],
  locations: [STORE],
  delivery: [
    { optionId: 'regular', name: 'Regular', fee: 20_000, days: { from: 2, to: 4 }, countries: ['ID'] },
  ],
};

/** Staff and machines sign in, and a shop opens: place, channel, product, price, stock. */
export const openingSteps: readonly Step[] = [
  {
    name: 'the API answers without a token',
    run: async ({ shop }) => {
      const { body } = await shop.guest.getOpenApi();
      expectThat(JSON.stringify(body).includes('"openapi":"3.1'), 'an OpenAPI 3.1 document', body);
      return 'GET /openapi.json 200';
    },
  },
  {
    name: 'a staff route refuses a caller without a token',
    run: ({ shop }) => refused(shop.guest.putLocation({ code: STORE, body: location }), 401),
  },
  {
    name: 'a staff route refuses a token nobody signed',
    run: ({ shop }) => refused(shop.as('e30.e30.e30').putLocation({ code: STORE, body: location }), 401),
  },
  {
    name: 'an administrator signs in through Cognito',
    run: async (emulatorRun) => {
      const { token } = await emulatorRun.shop.signInStaff('admin');
      emulatorRun.admin = emulatorRun.shop.as(token);
      const scopes = scopesIn(token);
      expectThat(scopes.includes('catalog.write'), 'the scopes of the role in the token', scopes);
      return `${scopes.length} scopes, given by the function that makes claims`;
    },
  },
  {
    name: 'a location',
    run: async ({ admin }) => `${(await admin.putLocation({ code: STORE, body: location })).status}`,
  },
  {
    name: 'a sales channel',
    run: async ({ admin }) => `${(await admin.putChannel({ code: CHANNEL, body: channel })).status}`,
  },
  {
    name: 'a role without the scope is refused by the authorizer',
    run: async ({ shop }) => {
      const { token } = await shop.signInStaff('finance');
      const body = { name: 'Batik Parang', variants: [{ sku: SKU }] };
      return refused(shop.as(token).putProduct({ productId: PRODUCT, body }), 403);
    },
  },
  {
    name: 'a product',
    run: async ({ admin }) => {
      const body = { name: 'Batik Parang', variants: [{ sku: SKU }], publish: { [CHANNEL]: {} } };
      return `${(await admin.putProduct({ productId: PRODUCT, body })).status}`;
    },
  },
  {
    name: 'its price',
    run: async ({ admin }) => {
      const price = { sku: SKU, currency: 'IDR', priceId: 'regular', body: { amount: PRICE } };
      return `${(await admin.putPrice(price)).status}`;
    },
  },
  {
    name: 'its stock',
    run: async ({ admin }) => {
      const stock = { locationId: STORE, sku: SKU, body: { onHand: PIECES, expectedOnHand: 0 } };
      return `${(await admin.setStock(stock)).status}`;
    },
  },
  {
    name: 'the same stock, counted from a wrong expectation',
    run: ({ admin }) => {
      const stock = { locationId: STORE, sku: SKU, body: { onHand: 99, expectedOnHand: 0 } };
      return refused(admin.setStock(stock), 412, 'EXPECTED_STOCK_DIFFERS');
    },
  },
  {
    name: 'a sales channel’s machine client gets a token',
    run: async (emulatorRun) => {
      emulatorRun.pos = emulatorRun.shop.as(await emulatorRun.shop.machineToken('pos'));
      return 'by client credentials';
    },
  },
  {
    name: 'a machine client may not change the catalogue',
    run: ({ pos }) =>
      refused(pos.putProduct({ productId: PRODUCT, body: { name: 'x', variants: [{ sku: SKU }] } }), 403),
  },
];
