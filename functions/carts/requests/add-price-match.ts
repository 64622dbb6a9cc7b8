import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { MAX_LINES } from '../../orders/public.ts';
import type { PriceMatch } from '../../quoting/public.ts';
import { cartsErrors } from '../errors.ts';
import { roomTaken, type Cart } from '../model/cart.ts';
import { withMatch } from '../model/price-match.ts';
import { putPriceMatchPart } from '../store/price-matches.ts';

/** Puts a granted price into the cart in the transaction that grants it. @throws CART_FULL */
export const addPriceMatchPart = (cart: Cart, match: PriceMatch): TransactionPart => {
  const priceMatches = withMatch(cart.priceMatches, match);
  if (roomTaken({ ...cart, priceMatches }) <= MAX_LINES) return putPriceMatchPart(cart, match);
  throw problem(cartsErrors.CART_FULL, {
    detail: `a matched price counts as a line; a cart has at most ${MAX_LINES}`,
  });
};
