import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { samplePolicy } from '../../../test/support/sample-policy.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { getPriceMatchPolicy } from '../get-price-match-policy/get-price-match-policy.ts';
import { putPriceMatchPolicy } from './put-price-match-policy.ts';

type Body = Parameters<typeof putPriceMatchPolicy>[0]['body'];
const staff = staffWith('prices.write', 'price-matches.read');

const shop = async () => {
  const runtime = await stockedShop({});
  const { channel: _channel, version: _version, ...body } = samplePolicy();
  return {
    put: (changes: object = {}, channel = 'web', ifMatch = 0) =>
      putPriceMatchPolicy(
        asking(staff, { params: { channel }, body: { ...body, ...changes } as Body, ifMatch }),
        runtime,
      ),
    read: () => getPriceMatchPolicy(asking(staff, { params: { channel: 'web' } }), runtime),
  };
};

describe('the price-match policy of a channel', () => {
  it('is what was written last; unchanged it keeps its version', async () => {
    const { put, read } = await shop();
    await put();
    await put({ maxUnits: 3 }, 'web', 1);
    const same = await put({ maxUnits: 3 }, 'web', 2);

    expect([(await read()).body.maxUnits, same.version]).toEqual([3, 2]);
  });

  it('lists each role and each competitor once: two limits would contradict each other', async () => {
    const { put } = await shop();
    const role = { role: 'store-manager', maxPercent: 15 };
    const competitor = { name: 'Toko Indah', domain: 'tokoindah.example' };

    expect(await refusalOf(put({ approvers: [role, { ...role, maxPercent: 30 }] }))).toBe('INVALID_REQUEST');
    expect(await refusalOf(put({ competitors: [competitor, { ...competitor, name: 'TI' }] }))).toBe(
      'INVALID_REQUEST',
    );
  });

  it('is for a channel that exists', async () => {
    const { put } = await shop();

    expect(await refusalOf(put({}, 'moon'))).toBe('CHANNEL_NOT_FOUND');
  });
});
