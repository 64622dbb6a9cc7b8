import { describe, expect, it } from '@jest/globals';
import { cashOrder, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { encodeCursor } from '#shared/dynamodb/cursor.ts';
import type { Order } from '../model/order.ts';
import { orderNumberOf } from '../model/order-number.ts';
import { onOrderPlaced } from '../on-order-placed/on-order-placed.ts';
import { listOrders } from './list-orders.ts';

const support: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['orders.read'] };
const till: Actor = { kind: 'channel', clientId: 'pos', channel: 'pos', scopes: ['orders.read'] };

const list = async (runtime: TestRuntime, query: object = {}, actor: Actor = support) => {
  const request = { ...requestFrom(actor), params: undefined, body: undefined };
  const { body } = await listOrders({ ...request, query: { limit: 24, ...query } }, runtime);
  return { ids: body.data.map(({ orderId }) => orderId).sort(), next: body.page.nextCursor, data: body.data };
};

const shop = async (...more: readonly Order[]): Promise<TestRuntime> => {
  const runtime = testRuntime();
  const orders = [
    sampleOrder({ orderId: 'ord_unpaid', customerId: 'cus_1' }),
    cashOrder({ orderId: 'ord_cash', channel: 'pos', soldAt: 'kemang' }),
    sampleOrder({ orderId: 'ord_paid', status: 'paid', customerId: 'cus_1' }),
    ...more,
  ];
  for (const order of orders) {
    await placeSample(runtime, order);
    const [placed] = eventsOf(runtime, order.orderId);
    if (placed !== undefined) await onOrderPlaced(placed, runtime);
  }
  return runtime;
};

const eventsOf = ({ db }: TestRuntime, orderId: string) =>
  db
    .items('orders')
    .filter(({ pk, sk }) => pk === `O#${orderId}` && String(sk).endsWith('#OrderPlaced'))
    .map(({ event }) => event as Parameters<typeof onOrderPlaced>[0]);

describe('the orders that staff look through', () => {
  it('are those that are not paid, whoever placed them', async () => {
    expect((await list(await shop())).ids).toEqual(['ord_cash', 'ord_unpaid']);
  });

  it('are all orders of a customer, newest first', async () => {
    expect((await list(await shop(), { customerId: 'cus_1' })).ids).toEqual(['ord_paid', 'ord_unpaid']);
  });

  it('stand in a queue while units wait that no location can give, the oldest first', async () => {
    const since = '2026-11-23T03:00:00.000Z';
    const attention = { queue: 'no_location', owner: 'support', since } as const;
    const [line] = sampleOrder().lines;
    const waiting = line === undefined ? [] : [{ ...line, allocations: [] }];
    const runtime = await shop(
      sampleOrder({ orderId: 'ord_waiting', status: 'paid', attention, lines: waiting }),
      sampleOrder({ orderId: 'ord_routed', status: 'paid', attention }),
      sampleOrder({ orderId: 'ord_gone', status: 'cancelled', attention, lines: waiting }),
    );

    const { ids, data } = await list(runtime, { queue: 'no_location' });

    expect(ids).toEqual(['ord_waiting']);
    expect(data[0]?.attention).toEqual(attention);
  });

  it('can be narrowed by status and by channel', async () => {
    const runtime = await shop();

    expect((await list(runtime, { status: 'confirmed' })).ids).toEqual(['ord_cash']);
    expect((await list(runtime, { status: 'paid' })).ids).toEqual(['ord_paid']);
    expect((await list(runtime, { channel: 'web' })).ids).toEqual(['ord_paid', 'ord_unpaid']);
    expect((await list(runtime, { channel: 'web', fulfilment: 'open', status: 'paid' })).ids).toEqual([
      'ord_paid',
    ]);
    expect((await list(runtime, { customerId: 'cus_1', status: 'paid' })).ids).toEqual(['ord_paid']);
  });

  it('are found by the number that a customer says, and a wrong digit is found out', async () => {
    const runtime = await shop();
    const number = orderNumberOf('ord_cash');

    expect((await list(runtime, { number: number.replaceAll('-', '') })).ids).toEqual(['ord_cash']);
    expect((await list(runtime, { number: orderNumberOf('ord_other') })).ids).toEqual([]);
    await expect(
      list(runtime, { number: `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}` }),
    ).rejects.toMatchObject({
      details: { errors: [{ pointer: '/query/number', code: 'wrong_check_digit' }] },
    });
  });

  it('are found by location, SKU and address, whoever ordered', async () => {
    const runtime = await shop();
    const all = ['ord_cash', 'ord_paid', 'ord_unpaid'];

    expect((await list(runtime, { locationId: 'kemang' })).ids).toEqual(['ord_cash']);
    expect((await list(runtime, { locationId: 'jakarta' })).ids).toEqual(all);
    expect((await list(runtime, { sku: 'SHIRT' })).ids).toEqual(all);
    expect((await list(runtime, { sku: 'SOCK' })).ids).toEqual([]);
    expect((await list(runtime, { email: 'SARI@example.com' })).ids).toEqual(all);
    expect((await list(runtime, { email: 'other@example.com' })).ids).toEqual([]);
  });

  it('are found by when they were placed, over the ends of months', async () => {
    const earlier = ['2026-01-31T23:59:59.000Z', '2025-12-31T00:00:00.000Z', '2024-01-01T00:00:00.000Z'];
    const runtime = await shop(
      ...earlier.map((placedAt, at) => sampleOrder({ orderId: `ord_${at}`, placedAt, status: 'paid' })),
    );

    expect((await list(runtime, { to: '2026-02-01T00:00:00.000Z' })).ids).toEqual(['ord_0', 'ord_1']);
    expect(
      (await list(runtime, { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' })).ids,
    ).toEqual(['ord_0']);
    expect(
      (await list(runtime, { from: '2023-12-01T00:00:00.000Z', to: '2024-02-01T00:00:00.000Z' })).ids,
    ).toEqual(['ord_2']);
  });

  it('come page by page from a search, too', async () => {
    const runtime = await shop(
      sampleOrder({ orderId: 'ord_0', placedAt: '2026-01-31T23:59:59.000Z' }),
      sampleOrder({ orderId: 'ord_1', placedAt: '2026-02-01T00:00:00.000Z' }),
    );
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list(runtime, { channel: 'web', limit: 1, cursor: cursor ?? undefined });
      seen.push(...page.ids);
      cursor = page.next;
    } while (cursor !== null);

    expect(seen).toHaveLength(4);
    expect(seen.slice(2)).toEqual(['ord_1', 'ord_0']);
    await expect(
      list(runtime, { channel: 'web', cursor: encodeCursor({ month: '1999-01' }) }),
    ).rejects.toMatchObject({
      details: { errors: [{ pointer: '/query/cursor' }] },
    });
  });

  it('are those of its own channel for a machine client', async () => {
    expect((await list(await shop(), {}, till)).ids).toEqual(['ord_cash']);
  });

  it('come page by page, each once, with nobody’s name in them', async () => {
    const runtime = testRuntime();
    const ids = Array.from({ length: 20 }, (_, at) => `ord_${at}`);
    await Promise.all(ids.map((orderId) => placeSample(runtime, sampleOrder({ orderId }))));

    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page = await list(runtime, { limit: 3, ...(next === null ? {} : { cursor: next }) });
      seen.push(...page.ids);
      next = page.next;
      expect(JSON.stringify(page.data)).not.toContain('Sari');
    } while (next !== null);

    expect(seen.sort()).toEqual(ids.sort());
  });
});
