import { describe, expect, it } from '@jest/globals';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Order } from '../model/order.ts';
import { orderKey } from './keys.ts';
import {
  BuyerMoved,
  recentOrdersKey,
  rememberOrderPart,
  stands,
  unpaidAmong,
  type RecentOrders,
} from './recent-orders.ts';

const NOW = '2026-11-26T03:00:00.000Z';

const readOf = ({ db }: TestRuntime) => db.get<RecentOrders>(recentOrdersKey('cus_ayu'));
const remember = async (runtime: TestRuntime, orderId: string, read?: RecentOrders): Promise<void> =>
  commit(runtime.db, [rememberOrderPart('cus_ayu', { read }, { orderId, clock: runtime.clock })]);

const placed = async ({ db }: TestRuntime, orders: readonly Partial<Order>[]) => {
  for (const [at, over] of orders.entries()) {
    const order = { ...sampleOrder(), orderId: `ord_${at}`, ...over };
    await db.writeOne(put(orderKey(order.orderId), order));
  }
  return orders.map((_, at) => `ord_${at}`);
};

describe('the latest orders of a buyer', () => {
  it('are joined by one of two orders that are placed at once; the other is decided again', async () => {
    const runtime = testRuntime();
    await remember(runtime, 'ord_1');

    await expect(remember(runtime, 'ord_2')).rejects.toThrow(BuyerMoved);
    await remember(runtime, 'ord_2', await readOf(runtime));

    expect(await readOf(runtime)).toMatchObject({ version: 2, orders: ['ord_1', 'ord_2'] });
  });

  it('stay one item of less than a kilobyte', async () => {
    const runtime = testRuntime();
    for (let at = 0; at < 40; at += 1)
      await remember(runtime, `ord_${String(at).padStart(26, '0')}`, await readOf(runtime));

    const read = await readOf(runtime);

    expect(read?.orders).toHaveLength(25);
    expect(read?.orders.at(-1)).toMatch(/39$/);
    expect(JSON.stringify(read).length).toBeLessThan(1024);
  });

  it('are unpaid while they wait for money and hold stock until a set time', async () => {
    const runtime = testRuntime();
    const later = '2026-11-26T03:15:00.000Z';
    const ids = await placed(runtime, [
      { status: 'awaiting_payment', expiresAt: later },
      { status: 'confirmed', expiresAt: later },
      { status: 'confirmed', expiresAt: undefined },
      { status: 'awaiting_payment', expiresAt: NOW },
      { status: 'paid', expiresAt: undefined },
      { status: 'cancelled', expiresAt: later },
    ]);

    expect(await unpaidAmong(runtime.db, [...ids, 'ord_gone'], NOW)).toEqual(['ord_0', 'ord_1']);
  });

  it('are a purchase unless they were cancelled or expired', async () => {
    const runtime = testRuntime();
    const ids = await placed(runtime, [
      { status: 'cancelled' },
      { status: 'expired' },
      { status: 'awaiting_payment' },
    ]);

    expect(await stands(runtime.db, ids.slice(0, 2))).toBe(false);
    expect(await stands(runtime.db, ids)).toBe(true);
    expect(await stands(runtime.db, [])).toBe(false);
  });
});
