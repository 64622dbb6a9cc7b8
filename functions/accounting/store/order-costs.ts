import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OrderCosts } from '../model/order-costs.ts';
import { accountingItems } from '../table.ts';

export const orderCostsGrants = [may(accountingItems.items.orderCosts, 'GetItem', 'PutItem')];

/** Another event of the order was booked meanwhile: read again. */
export class OrderCostsMoved extends Error {}

const keyOf = (orderId: string): Key => ({ table: 'orders', pk: `ACCT-COST#${orderId}`, sk: 'A' });

export const loadOrderCosts = async (db: Pick<Database, 'get'>, orderId: string): Promise<OrderCosts> =>
  (await db.get<OrderCosts>(keyOf(orderId))) ?? { orderId, version: 0, skus: {}, events: [] };

export const saveOrderCostsPart = (costs: OrderCosts): TransactionPart => ({
  actions: [saveAction(keyOf(costs.orderId), costs)],
  refused: () => new OrderCostsMoved(),
});
