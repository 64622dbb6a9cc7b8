import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { CustomersMerged, CustomersUnmerged } from '../../customers/events.ts';
import { mergeCustomers } from '../../customers/merge-customers/merge-customers.ts';
import { putCustomer } from '../../customers/put-customer/put-customer.ts';
import { unmergeCustomers } from '../../customers/unmerge-customers/unmerge-customers.ts';
import { loadOrder, orderKey } from '../../orders/public.ts';
import { toItem } from '../../orders/store/orders.ts';
import { onCustomersUnmerged } from '../on-customers-unmerged/on-customers-unmerged.ts';
import { onCustomersMerged } from './on-customers-merged.ts';

const staff = {
  ...requestFrom({ kind: 'staff', staffId: 'ida', role: 'support', scopes: [] }),
  query: undefined,
};
const facts = {
  aggregateId: 'a',
  aggregateVersion: 1,
  occurredAt: '2026-11-23T03:00:00.000Z',
  cause: { actor: 'staff:ida', correlationId: 'c' },
};

const bring = async (runtime: TestRuntime, externalId: string) => {
  const { body } = await putCustomer({ ...staff, params: { externalId }, body: { addresses: [] } }, runtime);
  runtime.pass(1000);
  return body.customerId;
};

const mergedShop = async () => {
  const runtime = testRuntime();
  const [customerId, absorbedId] = [await bring(runtime, 'till'), await bring(runtime, 'web')];
  const order = sampleOrder({ orderId: 'o1', customerId: absorbedId });
  await runtime.db.write([put(orderKey('o1'), toItem(order))]);
  const { body } = await mergeCustomers(
    { ...staff, params: { externalId: 'web' }, body: { other: 'till', reason: 'same-person' } },
    runtime,
  );
  const pair = { customerId, absorbedId, mergeId: body.mergeId };
  const merged = eventOf(CustomersMerged, { ...facts, data: { ...pair, cause: 'staff' } });
  const unmerged = eventOf(CustomersUnmerged, { ...facts, data: pair });
  const owner = async () => (await loadOrder(runtime.db, 'o1'))?.customerId;
  return { runtime, ...pair, merged, unmerged, owner };
};

describe('orders of a customer who was merged into another', () => {
  it('follow, and go back when the merge is undone', async () => {
    const { runtime, merged, unmerged, owner, customerId, absorbedId, mergeId } = await mergedShop();

    await onCustomersMerged(merged, runtime);
    const after = await owner();
    await unmergeCustomers({ ...staff, params: { externalId: 'till', mergeId }, body: undefined }, runtime);
    await onCustomersUnmerged(unmerged, runtime);

    expect([after, await owner()]).toEqual([customerId, absorbedId]);
  });

  it('stay when the news comes after the merge was undone', async () => {
    const { runtime, merged, owner, absorbedId, mergeId } = await mergedShop();
    await unmergeCustomers({ ...staff, params: { externalId: 'till', mergeId }, body: undefined }, runtime);

    await onCustomersMerged(merged, runtime);

    expect(await owner()).toBe(absorbedId);
  });
});
