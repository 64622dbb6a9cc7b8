import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { getOrder } from '../get-order/get-order.ts';
import { listOrders } from '../list-orders/list-orders.ts';
import { orderNumberOf } from '../model/order-number.ts';
import { setOrderNotes } from './set-order-notes.ts';

const support: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'support',
  scopes: ['orders.read', 'orders.write'],
};

const shop = async () => {
  const runtime = testRuntime();
  await placeSample(runtime, sampleOrder({ status: 'paid' }));
  const params = { orderId: 'ord_1' };
  const set = (body: Parameters<typeof setOrderNotes>[0]['body']) =>
    setOrderNotes(asking(support, { params, body }), runtime);
  return { runtime, params, set };
};

describe('notes of an order', () => {
  it('are replaced as a whole; staff see all, the customer the gift message and no word of staff', async () => {
    const { runtime, params, set } = await shop();

    await set({ tags: ['vip', 'gift', 'vip'], giftMessage: 'Selamat!', staffNote: 'call first' });
    const { body } = await getOrder(asking(support, { params }), runtime);
    const token = await guestToken(runtime.secrets, 'order', 'ord_1');
    const shopper = await getOrder(asking(guest, { params, guestToken: token }), runtime);
    const after = await set({ tags: ['vip', 'gift'] });

    expect(body).toMatchObject({ tags: ['gift', 'vip'], giftMessage: 'Selamat!', staffNote: 'call first' });
    expect(shopper.body.giftMessage).toBe('Selamat!');
    expect(shopper.body).not.toHaveProperty('tags');
    expect(JSON.stringify(shopper.body)).not.toContain('call first');
    expect(after.body.giftMessage).toBeUndefined();
    expect(eventTypes(runtime).filter((type) => type === 'OrderTagged')).toHaveLength(1);
  });

  it('find the order by its tag', async () => {
    const { runtime, set } = await shop();
    await set({ tags: ['vip'] });
    const found = async (tag: string) =>
      (
        await listOrders(
          asking(support, { query: { number: orderNumberOf('ord_1'), tag, limit: 10 } }),
          runtime,
        )
      ).body.data;

    expect(await found('other')).toEqual([]);
    expect(await found('vip')).toMatchObject([{ orderId: 'ord_1', tags: ['vip'] }]);
  });

  it('are not kept once the contact of the order was erased, but its tags are', async () => {
    const { runtime, set } = await shop();
    await runtime.db.writeOne(remove({ table: 'orders', pk: 'O#ord_1', sk: 'CONTACT' }));

    expect(await refusalOf(set({ tags: [], note: 'leave it at the door' }))).toBe('INVALID_REQUEST');
    expect((await set({ tags: ['vip'] })).body.tags).toEqual(['vip']);
  });
});
