import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { putCustomer } from '../put-customer/put-customer.ts';
import { putSegments } from './put-segments.ts';

const staff = staffWith('customers.write');

const shop = async () => {
  const runtime = testRuntime();
  await putCustomer(
    asking(staff, { params: { externalId: '17' }, body: { name: 'Ayu', addresses: [] } }),
    runtime,
  );
  return (segments: string[], externalId = '17', ifMatch?: number) =>
    putSegments(asking(staff, { params: { externalId }, body: { segments }, ifMatch }), runtime);
};

describe('the segments of a customer', () => {
  it('are replaced, each kept once', async () => {
    const put = await shop();
    await put(['vip', 'jakarta']);

    expect((await put(['staff', 'vip', 'vip'])).body.segments).toEqual(['staff', 'vip']);
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
