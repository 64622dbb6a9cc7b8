import { describe, expect, it } from '@jest/globals';
import type { Cart } from '../../carts/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Draft } from '../model/message.ts';
import { settingsOf } from '../settings.ts';
import { decideCartReminder } from './decide-cart-reminder.ts';

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

/** Unless a shop is given there is nothing but the cart and its contact: a decision that looks at the market fails. */
const decideOn = async (cart: Cart | undefined, contact: object = {}, shop?: TestRuntime) => {
  const runtime = shop ?? testRuntime();
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
  return decideCartReminder(draft, means);
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
    const shop = await stockedShop({
      A: { price: 1000, stock: 0 },
      MUG: { price: 5000, stock: 4 },
      BOX: { price: 9000, kit: [{ sku: 'MUG', quantity: 2 }] },
    });
    const box = { lineId: 'ln_2', sku: 'BOX', quantity: 1, unitPrice: 9000, priceId: 'base', name: 'BOX' };

    const decision = await decideOn({ ...left, lines: [...left.lines, box] }, agreed, shop);

    expect(decision).toMatchObject({
      kind: 'send',
      isProven: false,
      keptLetter: { rows: [{ label: '1 × BOX' }] },
    });
  });
});

const agreed = { email: 'guest@example.com', marketing: true };
