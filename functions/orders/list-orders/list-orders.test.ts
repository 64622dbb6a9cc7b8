import { describe, expect, it } from '@jest/globals';
import { cashOrder, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { listOrders } from './list-orders.ts';

const support: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['orders.read'] };
const till: Actor = { kind: 'channel', clientId: 'pos', channel: 'pos', scopes: ['orders.read'] };

const list = async (runtime: TestRuntime, query: object = {}, actor: Actor = support) => {
  const request = { ...requestFrom(actor), params: undefined, body: undefined };
  const { body } = await listOrders({ ...request, query: { limit: 24, ...query } }, runtime);
  return { ids: body.data.map(({ orderId }) => orderId).sort(), next: body.page.nextCursor, data: body.data };
};

const shop = async (): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await placeSample(runtime, sampleOrder({ orderId: 'ord_unpaid', customerId: 'cus_1' }));
  await placeSample(runtime, cashOrder({ orderId: 'ord_cash', channel: 'pos' }));
  await placeSample(runtime, sampleOrder({ orderId: 'ord_paid', status: 'paid', customerId: 'cus_1' }));
  return runtime;
};

describe('the orders that staff look through', () => {
  it('are those that are not paid, whoever placed them', async () => {
    expect((await list(await shop())).ids).toEqual(['ord_cash', 'ord_unpaid']);
  });

  it('are all orders of a customer, newest first', async () => {
    expect((await list(await shop(), { customerId: 'cus_1' })).ids).toEqual(['ord_paid', 'ord_unpaid']);
  });

  it('can be narrowed by status and by channel', async () => {
    const runtime = await shop();

    expect((await list(runtime, { status: 'confirmed' })).ids).toEqual(['ord_cash']);
    expect((await list(runtime, { channel: 'web' })).ids).toEqual(['ord_unpaid']);
    expect((await list(runtime, { customerId: 'cus_1', status: 'paid' })).ids).toEqual(['ord_paid']);
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
