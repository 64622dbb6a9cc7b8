import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { cartsItems } from '../table.ts';
import { cartContactKey, cartKey, currentCartKey } from './carts.ts';
import { currentCart } from './current-cart.ts';

const { cart, contact, current } = cartsItems.items;

export const cartRecordsGrants = [
  may(cart, 'GetItem', 'DeleteItem'),
  may(contact, 'GetItem', 'DeleteItem'),
  may(current, 'GetItem', 'DeleteItem'),
];

/** The open cart of a customer, and how to reach them about it. Carts that became orders are orders. */
export const cartRecords = async (db: Database, customerId: string): Promise<readonly PersonalRecord[]> => {
  const open = await currentCart(db, customerId);
  if (open === undefined) return [];
  const { cartId } = open;
  const reach = await db.get<object>(cartContactKey(cartId));
  return [
    {
      kind: 'cart',
      content: {
        ...contentOf(open, ['version', 'checkout']),
        contact: reach && contentOf(reach),
      },
      erase: [remove(cartContactKey(cartId)), remove(cartKey(cartId)), remove(currentCartKey(customerId))],
    },
  ];
};
