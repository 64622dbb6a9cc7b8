import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CartTaken, type Cart } from '../../carts/public.ts';
import { CreditMoved, CreditMovedBefore } from '../../credit/public.ts';
import { HoldMoved } from '../../holds/public.ts';
import { StockGone, StockMoved } from '../../inventory/public.ts';
import { BuyerMoved, OrderExists } from '../../orders/public.ts';
import { priceMatchErrors } from '../../price-match/errors.ts';
import { UsesMoved } from '../../promotions/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { RETRY_SECONDS } from '../model/retry-seconds.ts';
import { Checkout } from './contract.ts';
import { readAgain, refusedBy } from './retries.ts';

const whatMoved = (error: unknown) => {
  const refused = refusedBy(error);
  return refused.kind === 'moved' ? [refused.what, readAgain[refused.what]] : [refused.kind];
};

describe('a checkout that others came before', () => {
  it('reads the stock again when units were sold meanwhile', () => {
    expect(whatMoved(new StockMoved())).toEqual(['stock', 'stock']);
  });

  it('is priced again when a promotion or a coupon was used meanwhile', () => {
    expect(whatMoved(new UsesMoved())).toEqual(['uses', 'quote']);
  });

  it('is priced again when a gift card or store credit was spent meanwhile', () => {
    expect(whatMoved(new CreditMoved('gc_1'))).toEqual(['credit', 'quote']);
  });

  it('looks at its hold again when that was extended, released or spent meanwhile', () => {
    expect(whatMoved(new HoldMoved('hold_1'))).toEqual(['hold', 'quote']);
  });

  it('looks at its hold again when there is nowhere to give the rest of it back to', () => {
    expect(whatMoved(new StockGone())).toEqual(['leftover', 'quote']);
  });

  it('is priced again, and judged again, when the buyer placed another order meanwhile', () => {
    expect(whatMoved(new BuyerMoved())).toEqual(['buyer', 'quote']);
  });

  it('is priced again without a gift that is gone', () => {
    expect(readAgain.gift).toBe('quote');
  });

  it('takes another id where its own is taken', () => {
    expect(whatMoved(new OrderExists('ord_1'))).toEqual(['order_id', 'nothing']);
    expect(whatMoved(new CreditMovedBefore({} as never))).toEqual(['order_id', 'nothing']);
  });

  it('ends where another checkout or a merge took the cart', () => {
    const cart = { cartId: 'cart_1', status: 'ordered' } as Cart;

    expect(refusedBy(new CartTaken(cart))).toEqual({ kind: 'taken', cart });
  });

  it('passes on an answer that is final: a price-match claim that ended is not tried again', () => {
    const ended = problem(priceMatchErrors.PRICE_MATCH_ENDED, { detail: 'rejected' });

    expect(() => refusedBy(ended)).toThrow(ended);
  });
});

describe('how long a checkout is tried again', () => {
  it.each(['functions/checkout/README.md', 'docs/architecture.md'])('stands in %s', (page) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', page), 'utf8');

    expect(text).toContain(`${RETRY_SECONDS} seconds`);
    expect(text).not.toMatch(/two (?:to four )?seconds/);
  });

  it('stands in the contract', () => {
    expect(Checkout.description).toContain(`${RETRY_SECONDS} seconds`);
  });
});
