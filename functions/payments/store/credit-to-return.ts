import { creditHeldBy } from '../../credit/public.ts';
import { refundable } from '../model/account.ts';
import type { OrderAndAccount } from './order-and-account.ts';
import type { Order } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';

/** What gift cards and store credit paid of an order and did not get back yet; of one that is not paid, nothing. */
export const creditToReturn = async (
  { status, credits = [], orderId }: Order,
  db: Database,
): ReturnType<typeof creditHeldBy> => (status === 'paid' ? creditHeldBy(db, credits, orderId) : []);

export const sumOf = (held: readonly { readonly left: number }[]): number =>
  held.reduce((sum, { left }) => sum + left, 0);

/** Minor units that the gift cards and the store credit of an order can still get back. */
export const creditLeft = async (order: Order, db: Database): Promise<number> =>
  sumOf(await creditToReturn(order, db));

/** Minor units that can still be refunded, to all tenders together. */
export const refundableToAll = async ({ order, account }: OrderAndAccount, db: Database): Promise<number> =>
  refundable(account) + sumOf(await creditToReturn(order, db));
