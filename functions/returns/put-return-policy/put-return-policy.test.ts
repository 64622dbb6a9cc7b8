import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { exampleOf } from '../../../test/support/example-of.ts';
import { fakeCarrier } from '../../../test/support/fake-carrier.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { PutReturnPolicy } from './contract.ts';
import { putReturnPolicy } from './put-return-policy.ts';

const policy = exampleOf(PutReturnPolicy);
type Body = typeof policy;

const shop = async () => {
  const runtime = { ...(await stockedShop({})), ...fakeCarrier().runtime };
  return (changes: Partial<Body> = {}, { ifMatch = 0, channel = 'web' } = {}) =>
    putReturnPolicy(
      asking(staffWith('channels.write'), { params: { channel }, body: { ...policy, ...changes }, ifMatch }),
      runtime,
    );
};

describe('a return policy', () => {
  it('is created once; sent again unchanged, it keeps its version', async () => {
    const put = await shop();

    const answers = [
      await put(),
      await put({}, { ifMatch: 1 }),
      await put({ windowDays: 14 }, { ifMatch: 1 }),
    ];

    expect(answers.map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [200, 1],
      [200, 2],
    ]);
    expect(await refusalOf(put({ windowDays: 7 }, { ifMatch: 1 }))).toBe('STALE_VERSION');
  });

  it('is that of a channel, and gives each category one meaning', async () => {
    const put = await shop();
    const [category] = policy.categories;
    if (category === undefined) throw new Error('the example has a category');

    expect(await refusalOf(put({}, { channel: 'moon' }))).toBe('CHANNEL_NOT_FOUND');
    await expect(put({ categories: [category, { ...category, windowDays: 5 }] })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/categories/1/category', code: 'duplicate' }] },
    });
  });

  it('has labels of a carrier that is there, to a location that is there', async () => {
    const put = await shop();
    const labels = { carrier: 'test', locationId: 'bandung', validDays: 14 };

    expect([
      await refusalOf(put({ labels: { ...labels, carrier: 'pigeons' } })),
      await refusalOf(put({ labels: { ...labels, locationId: 'atlantis' } })),
    ]).toEqual(['INVALID_REQUEST', 'LOCATION_NOT_FOUND']);
  });
});
