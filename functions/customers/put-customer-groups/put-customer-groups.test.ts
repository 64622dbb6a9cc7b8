import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { putCustomer } from '../put-customer/put-customer.ts';
import { putCustomerGroups } from './put-customer-groups.ts';

const staff = staffWith('customers.write');

const shop = async () => {
  const runtime = testRuntime();
  await putCustomer(
    asking(staff, { params: { externalId: '17' }, body: { name: 'Ayu', addresses: [] } }),
    runtime,
  );
  return (groups: string[], externalId = '17', ifMatch?: number) =>
    putCustomerGroups(asking(staff, { params: { externalId }, body: { groups }, ifMatch }), runtime);
};

describe('the groups of a customer', () => {
  it('are replaced, each kept once', async () => {
    const put = await shop();
    await put(['vip', 'jakarta']);

    expect((await put(['staff', 'vip', 'vip'])).body.groups).toEqual(['staff', 'vip']);
  });

  it('sent again unchanged keep the version of the profile', async () => {
    const put = await shop();

    const first = await put(['vip', 'jakarta']);
    const again = await put(['jakarta', 'vip']);

    expect(again.version).toBe(first.version);
  });

  it('need a customer, and the version that was read where one is sent', async () => {
    const put = await shop();
    const { version = 0 } = await put(['vip']);

    expect(await refusalOf(put(['vip'], '18'))).toBe('CUSTOMER_NOT_FOUND');
    expect(await refusalOf(put(['jakarta'], '17', version - 1))).toBe('STALE_VERSION');
  });
});
