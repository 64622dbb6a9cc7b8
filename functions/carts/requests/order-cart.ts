import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { staleVersion } from '#shared/problems/version.ts';
import type { Cart } from '../model/cart.ts';
import { CartMoved, closeCartPart } from '../store/carts.ts';

/**
 * Closes a cart in the transaction of its order. A cart that changed since it was priced is a stale version; one that
 * was ordered or merged meanwhile is `CartTaken`.
 */
export const orderCartPart = (cart: Cart, order: Parameters<typeof closeCartPart>[1]): TransactionPart => {
  const part = closeCartPart(cart, order);
  return {
    ...part,
    refused: (refusals) => {
      const error = part.refused(refusals);
      return error instanceof CartMoved ? staleVersion(error.currentVersion, cart.version) : error;
    },
  };
};
