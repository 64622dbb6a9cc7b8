import { describe, expect, it } from '@jest/globals';
import { sampleChannel } from '../../../test/support/sample-channel.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Channel } from '../../channels/public.ts';
import { orderKey } from '../../orders/public.ts';
import { readByKey } from '#shared/dynamodb/read-by-key.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { refuseUnpaidOrders } from '../requests/refuse-unpaid-orders.ts';
import { buyerListsOf, readBuyerOrders, rememberOrderParts } from './buyer-orders.ts';

const guest = { kind: 'guest' } as const;
const till = { kind: 'staff', staffId: 'sari', role: 'store-clerk', scopes: ['carts.write'] } as const;

interface Buyer {
  readonly actor?: Actor;
  readonly customerId?: string;
  readonly contact?: { readonly name: string; readonly email?: string; readonly phone?: string };
  readonly orderLimits?: Channel['orderLimits'];
}

const listsOf = (
  runtime: TestRuntime,
  { actor = guest, customerId, contact = { name: 'Sari', email: 'sari@example.com' }, ...over }: Buyer,
) =>
  buyerListsOf(
    { customerId },
    { ...sampleChannel, ...over },
    { ...requestFrom(actor), body: { contact } as CheckoutRequest['body'] },
    runtime,
  );

const look = async (runtime: TestRuntime, buyer: Buyer) => {
  const lists = await listsOf(runtime, buyer);
  const read = await readByKey(
    runtime.db,
    lists.map(({ key }) => key),
  );
  return readBuyerOrders(lists, read, { db: runtime.db, at: runtime.clock.now() });
};

/** Places an order of the buyer as checkout does, or says why not. */
const order = async (runtime: TestRuntime, orderId: string, buyer: Buyer) => {
  const { orders, full } = await look(runtime, buyer);
  refuseUnpaidOrders(full, 50_000);
  await commit(runtime.db, rememberOrderParts(orders, orderId, runtime));
  await become(runtime, orderId, 'awaiting_payment');
};

const become = (
  { db, clock }: TestRuntime,
  orderId: string,
  status: 'awaiting_payment' | 'paid' | 'cancelled',
) =>
  db.writeOne(
    put(orderKey(orderId), {
      ...sampleOrder(),
      orderId,
      status,
      expiresAt: new Date(clock.now() + 900_000).toISOString(),
    }),
  );

const orderLimits = { unpaidOrders: 2 };

describe('open unpaid orders', () => {
  it('of one guest are refused above the limit of the channel, with how many there are', async () => {
    const runtime = testRuntime();
    await order(runtime, 'ord_1', { orderLimits });
    await order(runtime, 'ord_2', { orderLimits });

    await expect(order(runtime, 'ord_3', { orderLimits })).rejects.toMatchObject({
      contract: { code: 'TOO_MANY_UNPAID_ORDERS', status: 409 },
      details: { detail: 'found 2 open unpaid orders of this buyer; at most 2 are allowed' },
    });
  });

  it('make room as soon as one of them is paid or has ended', async () => {
    const runtime = testRuntime();
    for (const orderId of ['ord_1', 'ord_2']) await order(runtime, orderId, { orderLimits });
    await become(runtime, 'ord_1', 'paid');
    await order(runtime, 'ord_3', { orderLimits });
    await expect(order(runtime, 'ord_4', { orderLimits })).rejects.toThrow();
    runtime.pass(900_000);

    await expect(order(runtime, 'ord_4', { orderLimits })).resolves.toBeUndefined();
  });

  it('cost no call more while the list is shorter than the limit', async () => {
    const runtime = testRuntime();
    await order(runtime, 'ord_1', { orderLimits });
    const before = { ...runtime.db.calls };
    await look(runtime, { orderLimits });

    expect(Object.values(runtime.db.calls).reduce((sum, calls) => sum + calls, 0)).toBe(
      Object.values(before).reduce((sum, calls) => sum + calls, 0) + 1,
    );
  });

  it('of a guest count together by e-mail address, else phone number, else name, written any way', async () => {
    const runtime = testRuntime();
    const keyOf = async (contact: Buyer['contact']) => (await listsOf(runtime, { contact }))[0]?.buyerKey;
    const email = await keyOf({ name: 'Sari', email: 'sari@example.com' });

    expect(await keyOf({ name: 'S.', email: 'SARI@example.com ', phone: '+62811' })).toBe(email);
    expect(await keyOf({ name: 'Sari', phone: '+62811' })).not.toBe(email);
    expect(await keyOf({ name: 'Sari' })).toMatch(/^guest:.{22}$/);
    expect(email).not.toContain('sari');
  });

  it('are limited to ten of one buyer where the channel says nothing, and not at all where it sets no limit', async () => {
    const runtime = testRuntime();

    expect((await listsOf(runtime, {})).map(({ most }) => most)).toEqual([10]);
    expect(await listsOf(runtime, { orderLimits: {} })).toEqual([]);
  });

  it('of guests are counted by network address, too, where the channel wants it', async () => {
    const limits = { unpaidOrders: 2, unpaidOrdersPerAddress: 3 };

    expect(
      (await listsOf(testRuntime(), { orderLimits: limits })).map(({ whose, most }) => [whose, most]),
    ).toEqual([
      ['buyer', 2],
      ['network address', 3],
    ]);
  });

  it('of staff are not limited; what they order for a customer is still among the orders of that customer', async () => {
    const runtime = testRuntime();

    expect(await listsOf(runtime, { actor: till })).toEqual([]);
    expect(await listsOf(runtime, { actor: till, customerId: 'cus_ayu' })).toMatchObject([
      { buyerKey: 'cus_ayu', most: undefined },
    ]);
  });
});
