import type { Order, OrderContact } from '../../functions/orders/public.ts';
import { placeOrderPart, unpaid } from '../../functions/orders/public.ts';
import { stockKey } from '../../functions/inventory/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { TableName } from '#shared/contracts/table.ts';
import type { TestRuntime } from './test-runtime.ts';

/** An order of two shirts that awaits payment by the sandbox for 15 minutes. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => ({
  orderId: 'ord_1',
  version: 1,
  status: 'awaiting_payment',
  channel: 'web',
  currency: 'IDR',
  cartId: 'cart_1',
  lines: [
    {
      lineId: 'ln_1',
      sku: 'SHIRT',
      productId: 'shirt',
      name: 'Shirt',
      quantity: 2,
      unitPrice: 111_000,
      priceId: 'base',
      total: 222_000,
      tax: 22_000,
      taxRate: 0.11,
      allocations: [{ locationId: 'jakarta', bucket: '0', quantity: 2 }],
    },
  ],
  delivery: { method: 'pickup', optionId: 'pickup-jakarta', locationId: 'jakarta', fee: 0 },
  totals: { goods: 222_000, discount: 0, delivery: 0, tax: 22_000, total: 222_000, taxIncluded: true },
  payment: unpaid('sandbox'),
  placedAt: '2026-11-23T03:00:00.000Z',
  expiresAt: '2026-11-23T03:15:00.000Z',
  actor: 'guest',
  ...changes,
});

/** The same, paid with cash at hand-over; it does not expire. */
export const cashOrder = (changes: Partial<Order> = {}): Order =>
  sampleOrder({ status: 'confirmed', payment: unpaid('cash'), expiresAt: undefined, ...changes });

const contact: OrderContact = { contact: { name: 'Sari', email: 'sari@example.com' } };

/** Places an order as a checkout does; its stock is taken already. */
export const placeSample = async (
  { db, clock }: TestRuntime,
  order: Order = sampleOrder(),
): Promise<Order> => {
  const cause = { actor: { kind: 'guest' }, correlationId: 'correlation-1' } as const;
  await commit(db, [placeOrderPart({ order, contact, clock, cause })]);
  return order;
};

/** Puts shirts on the shelf in Jakarta. */
export const stockShirts = async ({ db }: TestRuntime, available: number): Promise<void> => {
  await db.writeOne(
    put(stockKey('SHIRT', 'jakarta'), {
      sku: 'SHIRT',
      locationId: 'jakarta',
      bucket: '0',
      version: 1,
      available,
      onHand: available + 2,
      unavailable: 0,
      movement: { type: 'opening', reference: 'test', actor: 'test', at: '2026-11-23T02:00:00.000Z' },
    }),
  );
};

/** Shirts left in Jakarta. */
export const shirtsLeft = async ({ db }: TestRuntime): Promise<number | undefined> =>
  (await db.get<{ available: number }>(stockKey('SHIRT', 'jakarta')))?.available;

/** Types of the events waiting under a partition key prefix, in the order of their versions. */
export const eventTypes = (
  { db }: TestRuntime,
  prefix = '',
  table: TableName = 'orders',
): readonly string[] =>
  db
    .items(table)
    .filter(({ pk, sk }) => String(pk).startsWith(prefix) && String(sk).startsWith('E#'))
    .map(({ event }) => (event as { metadata: { type: string } }).metadata.type);
