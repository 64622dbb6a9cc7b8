import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { PriceMatch } from '../../quoting/public.ts';
import type { Cart } from '../model/cart.ts';
import { withMatch } from '../model/price-match.ts';
import { cartsItems } from '../table.ts';
import { cartKey, CartMoved } from './carts.ts';

/** What a function needs to put granted prices into carts. */
export const addPriceMatchGrants = [may(cartsItems.items.cart, 'UpdateItem')];

/** Puts a granted price into the cart in the transaction that grants it. */
export const putPriceMatchPart = (cart: Cart, match: PriceMatch): TransactionPart => {
  const priceMatches = withMatch(cart.priceMatches, match);
  return {
    actions: [
      update(cartKey(cart.cartId), { set: { priceMatches, version: cart.version + 1 } }, [
        ['version', '=', cart.version],
        ['status', '=', 'open'],
      ]),
    ],
    refused: ([refusal]) => new CartMoved(cart.cartId, Number(refusal?.item?.['version'] ?? 0)),
  };
};
