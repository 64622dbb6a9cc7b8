import { orderKey, toOrder, type Order, type StoredOrder } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { emptyAccount, type PaymentAccount } from '../model/account.ts';
import { accountKey } from './accounts.ts';

/** An order and its payment account, read in one call. */
export interface OrderAndAccount {
  readonly order: Order;
  readonly account: PaymentAccount;
}

export const loadOrderAndAccount = async (
  db: Database,
  orderId: string,
): Promise<OrderAndAccount | undefined> => {
  const [stored, account] = await db.getMany<StoredOrder | PaymentAccount>([
    orderKey(orderId),
    accountKey(orderId),
  ]);
  if (stored === undefined || !isOrder(stored)) return undefined;
  const order = toOrder(stored);
  return { order, account: account === undefined || isOrder(account) ? emptyAccount(order) : account };
};

const isOrder = (item: StoredOrder | PaymentAccount): item is StoredOrder => 'lines' in item;
