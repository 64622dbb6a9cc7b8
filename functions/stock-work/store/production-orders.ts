import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { ProductionOrder } from '../model/production-order.ts';
import { stockWorkItems } from '../table.ts';

const { productionOrder, productionEvent } = stockWorkItems.items;

export const productionGrants = [
  mayRead(productionOrder),
  may(productionOrder, 'PutItem'),
  may(productionEvent, 'PutItem'),
];

/** Another completion was recorded meanwhile: read it and decide again. */
export class ProductionOrderMoved extends Error {}

export const productionOrderKey = (productionOrderId: string): Key => ({
  table: 'inventory',
  pk: `MO#${productionOrderId}`,
  sk: 'A',
});

export const loadProductionOrder = (
  db: Pick<Database, 'get'>,
  productionOrderId: string,
): Promise<ProductionOrder | undefined> => db.get<ProductionOrder>(productionOrderKey(productionOrderId));

export const saveProductionOrderPart = (order: ProductionOrder): TransactionPart => ({
  actions: [saveAction(productionOrderKey(order.productionOrderId), order)],
  refused: () => new ProductionOrderMoved(),
});
