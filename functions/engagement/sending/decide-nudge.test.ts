import { describe, expect, it } from '@jest/globals';
import type { Cart } from '../../carts/store/parts.ts';
import type { Key } from '../../../shared/dynamodb/database.ts';
import { put } from '../../../shared/dynamodb/write-action.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Draft } from '../model/message.ts';
import { settingsOf } from '../settings.ts';
import { decideNudge } from './decide-nudge.ts';

const draft: Draft = {
  messageId: 'msg_1',
  template: 'cart-abandoned',
  purpose: 'marketing',
  to: 'cart:cart_1',
  channel: 'web',
  cartId: 'cart_1',
  cartVersion: 3,
  correlationId: 'c',
};

const left: Cart = {
  cartId: 'cart_1',
  status: 'open',
  channel: 'web',
  currency: 'IDR',
  version: 3,
  lines: [{ lineId: 'ln_1', sku: 'A', quantity: 1, unitPrice: 1000, priceId: 'base', name: 'A' }],
  createdAt: '2026-11-23T01:00:00.000Z',
  changedAt: '2026-11-23T01:00:00.000Z',
  ttl: 0,
};

type Items = readonly (readonly [Key, object])[];

/** Unless the market is given, a decision that looks at it would fail here. */
const decideOn = async (cart: Cart | undefined, contact: object = {}, market: Items = []) => {
  const runtime = testRuntime();
  for (const [at, item] of market) await runtime.db.writeOne(put(at, item));
  const key = { table: 'orders', pk: 'C#cart_1' } as const;
  if (cart !== undefined) await runtime.db.writeOne(put({ ...key, sk: 'A' }, cart));
  await runtime.db.writeOne(put({ ...key, sk: 'CONTACT' }, contact));
  const never = { at: async () => undefined, cancel: async () => undefined };
  const means = {
    ...runtime,
    schedules: never,
    provider: undefined,
    settings: settingsOf('prod'),
    apiUrl: '',
  };
  return decideNudge(draft, means);
};

describe('a reminder of a cart', () => {
  it.each([
    ['the cart is gone', undefined, 'cart_closed'],
    ['the cart became an order', { ...left, status: 'ordered' }, 'cart_closed'],
    ['the cart was merged into another', { ...left, status: 'merged' }, 'cart_closed'],
    ['the shopper was there again', { ...left, version: 4 }, 'cart_changed'],
    ['the cart was emptied', { ...left, lines: [] }, 'cart_changed'],
  ] as const)('is not sent when %s', async (_case, cart, reason) => {
    expect(await decideOn(cart)).toEqual({ kind: 'skip', reason });
  });

  it.each([
    ['left an address and did not agree', { email: 'guest@example.com', marketing: false }],
    ['agreed and left no address', { marketing: true }],
  ])('is not sent to a guest who %s', async (_case, contact) => {
    expect(await decideOn(left, contact)).toEqual({ kind: 'skip', reason: 'no_consent' });
  });

  it('shows a kit while its parts are there, and leaves out what is sold out', async () => {
    const kit = {
      lineId: 'ln_2',
      sku: 'GIFT-BOX',
      quantity: 1,
      unitPrice: 9000,
      priceId: 'base',
      name: 'Box',
    };

    const decision = await decideOn({ ...left, lines: [...left.lines, kit] }, agreed, market);

    expect(decision).toMatchObject({ kind: 'send', kept: { text: expect.stringContaining('1 × Box') } });
    expect(decision).not.toMatchObject({ kept: { text: expect.stringContaining('1 × A') } });
  });
});

const agreed = { email: 'guest@example.com', marketing: true };

const sold = (sku: string, more: object = {}) => ({
  sku,
  productId: sku,
  productVersion: 1,
  name: sku,
  options: {},
  taxClass: 'standard',
  publish: { web: {} },
  status: 'active',
  ...more,
});

const priced = (sku: string, amount: number) => ({
  sku,
  currency: 'IDR',
  version: 1,
  prices: [{ priceId: 'base', amount, createdAt: '2026-01-01T00:00:00.000Z' }],
});

/** A shop that sells A, of which none is left, and a box of two mugs, of which there are four. */
const market: Items = [
  [
    { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
    {
      code: 'web',
      brand: 'Satu',
      country: 'ID',
      currency: 'IDR',
      pricesIncludeTax: true,
      locations: ['kemang'],
      delivery: [],
      version: 1,
    },
  ],
  [
    { table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' },
    { code: 'kemang', timeZone: 'Asia/Jakarta', version: 1 },
  ],
  [{ table: 'catalog', pk: 'SKU#A', sk: 'A' }, sold('A')],
  [{ table: 'catalog', pk: 'SKU#A', sk: 'PR#IDR' }, priced('A', 1000)],
  [
    { table: 'catalog', pk: 'SKU#GIFT-BOX', sk: 'A' },
    sold('Box', { sku: 'GIFT-BOX', kit: [{ sku: 'MUG', quantity: 2 }] }),
  ],
  [{ table: 'catalog', pk: 'SKU#GIFT-BOX', sk: 'PR#IDR' }, priced('GIFT-BOX', 9000)],
  [
    { table: 'inventory', pk: 'S#MUG#kemang#0', sk: 'A' },
    { sku: 'MUG', locationId: 'kemang', bucket: '0', available: 4, onHand: 4, unavailable: 0, version: 1 },
  ],
];
