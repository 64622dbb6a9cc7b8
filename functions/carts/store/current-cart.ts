import type { Database } from '#shared/dynamodb/database.ts';
import type { Cart } from '../model/cart.ts';
import { currentCartKey, loadCart } from './carts.ts';

/** The open cart of a customer, if they have one. */
export const currentCart = async (db: Database, customerId: string): Promise<Cart | undefined> => {
  const pointer = await db.get<{ readonly cartId: string }>(currentCartKey(customerId));
  const cart = pointer === undefined ? undefined : await loadCart(db, pointer.cartId);
  return cart?.status === 'open' && cart.customerId === customerId ? cart : undefined;
};
