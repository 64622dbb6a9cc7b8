import { may, mayRead } from '#shared/contracts/grant.ts';
import { expectStockPart } from '../../inventory/public.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { isDone, outstandingOf, type PurchaseOrder } from '../model/purchase-order.ts';
import { purchasingItems } from '../table.ts';

const { purchaseOrder, purchaseOrderEvent, purchaseOrderEntry } = purchasingItems.items;

export const readPurchaseOrderGrants = [mayRead(purchaseOrder), mayRead(purchaseOrderEntry)];
export const savePurchaseOrderGrants = [
  may(purchaseOrder, 'PutItem'),
  may(purchaseOrderEvent, 'PutItem'),
  may(purchaseOrderEntry, 'PutItem', 'DeleteItem'),
];

/** The order changed since it was read: read it and decide again. */
export class PurchaseOrderMoved extends Error {}
/** An order of this id is there already. */
export class PurchaseOrderExists extends Error {}

export const purchaseOrderKey = (purchaseOrderId: string): Key => ({
  table: 'inventory',
  pk: `PO#${purchaseOrderId}`,
  sk: 'A',
});

export type PurchaseOrderState = 'open' | 'done';

const entryKey = (state: PurchaseOrderState, { createdAt, purchaseOrderId }: PurchaseOrder): Key => ({
  table: 'inventory',
  pk: `POLIST#${state}`,
  sk: `${createdAt}#${purchaseOrderId}`,
});

export const loadPurchaseOrder = (
  db: Pick<Database, 'get'>,
  purchaseOrderId: string,
): Promise<PurchaseOrder | undefined> => db.get<PurchaseOrder>(purchaseOrderKey(purchaseOrderId));

/** Open or done orders, the newest first. */
export const purchaseOrdersIn = async (
  db: Pick<Database, 'query' | 'getMany'>,
  state: PurchaseOrderState,
  page: PageRequest,
): Promise<Page<PurchaseOrder>> => {
  const { items, nextCursor } = await db.query<{ readonly purchaseOrderId: string }>(
    'inventory',
    `POLIST#${state}`,
    { ...page, newestFirst: true, consistent: true },
  );
  const found = await db.getMany<PurchaseOrder>(
    items.map(({ purchaseOrderId }) => purchaseOrderKey(purchaseOrderId)),
  );
  return { items: found.filter((each) => each !== undefined), nextCursor };
};

/** A new order with its events, and what is on its way because of it. */
export const createPurchaseOrderParts = (
  order: PurchaseOrder,
  events: readonly OutgoingEvent[],
  clock: Clock,
): readonly TransactionPart[] => [
  {
    actions: [
      create(purchaseOrderKey(order.purchaseOrderId), order),
      put(entryKey('open', order), { purchaseOrderId: order.purchaseOrderId }),
    ],
    refused: () => new PurchaseOrderExists(),
  },
  expectStockPart(incomingOf(order)),
  outboxPart(clock, purchaseOrderKey(order.purchaseOrderId), events),
];

/** A changed order with its events, its place among open or done ones, and what is still on its way. */
export const savePurchaseOrderParts = (
  order: PurchaseOrder,
  events: readonly OutgoingEvent[],
  clock: Clock,
): readonly TransactionPart[] => [
  {
    actions: [saveAction(purchaseOrderKey(order.purchaseOrderId), order)],
    refused: () => new PurchaseOrderMoved(),
  },
  {
    actions: isDone(order)
      ? [
          remove(entryKey('open', order)),
          put(entryKey('done', order), { purchaseOrderId: order.purchaseOrderId }),
        ]
      : [],
    refused: () => undefined,
  },
  expectStockPart(incomingOf(order)),
  outboxPart(clock, purchaseOrderKey(order.purchaseOrderId), events),
];

const incomingOf = (order: PurchaseOrder) => {
  const { purchaseOrderId, locationId, expectedAt } = order;
  if (order.status === 'draft') return [];
  return order.lines.map((line) => ({
    sku: line.sku,
    locationId,
    source: 'purchase_order' as const,
    reference: purchaseOrderId,
    quantity: outstandingOf(order, line),
    expectedAt,
  }));
};
