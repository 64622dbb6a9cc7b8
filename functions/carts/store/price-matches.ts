import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { problem } from '#shared/problems/problem.ts';
import { cartsErrors } from '../errors.ts';
import { MAX_LINES } from '../../orders/schemas.ts';
import type { PriceMatch } from '../../quoting/public.ts';
import { roomTaken, type Cart } from '../model/cart.ts';
import { withMatch } from '../model/price-match.ts';
import { cartsItems } from '../table.ts';
import { cartKey } from './carts.ts';

/** What a function needs to put granted prices into carts. */
export const addPriceMatchGrants = [may(cartsItems.items.cart, 'UpdateItem')];

/** The cart changed between reading and writing: read it again, decide again. */
export class CartMoved extends Error {
  constructor(cartId: string) {
    super(`the cart ${cartId} changed between reading and writing`);
    this.name = 'CartMoved';
  }
}

/** Puts a granted price into the cart in the transaction that grants it. */
export const addPriceMatchPart = (cart: Cart, match: PriceMatch): TransactionPart => {
  const priceMatches = withMatch(cart.priceMatches, match);
  refuseTooMany({ ...cart, priceMatches });
  return {
    actions: [
      update(cartKey(cart.cartId), { set: { priceMatches, version: cart.version + 1 } }, [
        ['version', '=', cart.version],
        ['status', '=', 'open'],
      ]),
    ],
    refused: () => new CartMoved(cart.cartId),
  };
};

const refuseTooMany = (cart: Cart): void => {
  if (roomTaken(cart) <= MAX_LINES) return;
  throw problem(cartsErrors.CART_FULL, {
    detail: `a matched price takes the room of a line; a cart has room for ${MAX_LINES}`,
  });
};
