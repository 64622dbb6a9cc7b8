import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { deleteCustomerTag } from '../delete-customer-tag/delete-customer-tag.ts';
import { putCustomer } from '../put-customer/put-customer.ts';
import { putCustomerGroups } from '../put-customer-groups/put-customer-groups.ts';
import { putCustomerTag } from './put-customer-tag.ts';

const staff = staffWith('customers.write');

const shop = async () => {
  const runtime = testRuntime();
  const params = { externalId: '17' };
  await putCustomer(asking(staff, { params, body: { name: 'Ayu', addresses: [] } }), runtime);
  return {
    pass: runtime.pass,
    group: async () =>
      (await putCustomerGroups(asking(staff, { params, body: { groups: ['vip'] } }), runtime)).body,
    tag: async (tag: string, externalId = '17') =>
      (await putCustomerTag(asking(staff, { params: { externalId, tag } }), runtime)).body,
    untag: async (tag: string, externalId = '17') =>
      (await deleteCustomerTag(asking(staff, { params: { externalId, tag } }), runtime)).body,
  };
};

describe('tags set by staff', () => {
  it('are kept with who set them and when, and setting one again changes nothing', async () => {
    const { tag, pass } = await shop();
    const first = await tag('press');
    pass(60_000);
    const again = await tag('press');

    expect(first).toMatchObject({
      tags: ['press'],
      tagMarks: [{ tag: 'press', at: '2026-11-23T03:00:00.000Z', by: 'staff:sta_1' }],
    });
    expect(again).toEqual(first);
  });

  it('are removed once or twice, and others stay, also after another change of the profile', async () => {
    const { tag, untag, group } = await shop();
    await tag('press');
    await tag('wholesale');
    const once = await untag('press');
    const twice = await untag('press');

    expect(once).toMatchObject({ tags: ['wholesale'], tagMarks: [{ tag: 'wholesale' }] });
    expect(twice).toEqual(once);
    expect(await group()).toMatchObject({ tags: ['wholesale'], tagMarks: [{ tag: 'wholesale' }] });
  });

  it('get a new mark when they are set anew', async () => {
    const { tag, untag, pass } = await shop();
    await tag('press');
    await untag('press');
    pass(60_000);

    expect((await tag('press')).tagMarks).toMatchObject([{ at: '2026-11-23T03:01:00.000Z' }]);
  });

  it('keep to fifty, of which the oldest go', async () => {
    const { tag } = await shop();
    for (let at = 0; at < 50; at++) await tag(`t${at}`);
    const { tags, tagMarks } = await tag('last');

    expect(tags).toHaveLength(50);
    expect(tagMarks).toHaveLength(50);
    expect([tags[0], tags.at(-1)]).toEqual(['t1', 'last']);
  });

  it('need a customer', async () => {
    const { tag, untag } = await shop();

    expect(await refusalOf(tag('press', '18'))).toBe('CUSTOMER_NOT_FOUND');
    expect(await refusalOf(untag('press', '18'))).toBe('CUSTOMER_NOT_FOUND');
  });
});
