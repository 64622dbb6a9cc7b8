import { describe, expect, it } from '@jest/globals';
import { findingOf, isWatched } from './abandonment.ts';
import type { Cart } from './cart.ts';

const left = '2026-11-23T10:00:00.000Z';
const cart = (given: Partial<Cart>): Cart => ({
  cartId: 'cart_1',
  version: 2,
  status: 'open',
  channel: 'web',
  currency: 'IDR',
  createdAt: left,
  changedAt: left,
  ttl: 0,
  customerId: 'cus_1',
  lines: [
    {
      lineId: 'ln_1',
      sku: 'BATIK-M',
      quantity: 1,
      unitPrice: 250_000,
      priceId: 'base',
      name: 'Batik',
    },
  ],
  ...given,
});
const after = (minutes: number) => Date.parse(left) + minutes * 60_000;

describe('a cart with lines that nobody touches', () => {
  it('is abandoned after an hour', () => {
    expect(findingOf(cart({}), after(60))).toBe('abandoned');
  });

  it('is looked at again later when the shopper touched it meanwhile', () => {
    expect(findingOf(cart({}), after(59))).toBe('look_again_later');
  });

  it.each<[string, Partial<Cart>]>([
    ['it became an order', { status: 'ordered' }],
    ['it was merged into another one', { status: 'merged' }],
    ['it was emptied', { lines: [] }],
    ['it was reported before', { abandonedAt: left }],
    ['the guest left no address', { customerId: undefined } as Partial<Cart>],
  ])('is left in peace when %s', (_why, given) => {
    expect(findingOf(cart(given), after(90))).toBe('nothing_to_do');
  });

  it('is abandoned by a guest who left an address', () => {
    const { customerId: _none, ...guest } = cart({ hasContact: true });

    expect(findingOf(guest, after(60))).toBe('abandoned');
  });

  it('costs no timer while nobody could be reminded, and is watched once the guest leaves an address', () => {
    const { customerId: _none, ...guest } = cart({});

    expect([isWatched(guest), isWatched({ ...guest, hasContact: true })]).toEqual([false, true]);
  });
});
