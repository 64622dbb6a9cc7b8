import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { listLocations } from './list-locations.ts';

type Query = Parameters<typeof listLocations>[0]['query'];

/** The store Kemang sells in `web`; the warehouse in Bandung does not, and has no coordinates. */
const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000, stock: 3 } });
  const more = { version: 1, timeZone: 'Asia/Jakarta', openingHours: [], holidays: [] };
  const kemang = {
    ...more,
    code: 'kemang',
    name: 'Kemang',
    kind: 'store',
    latitude: -6.26,
    longitude: 106.81,
    pickup: { enabled: false, readyInMinutes: 60 },
  };
  const bandung = { ...more, code: 'bandung', name: 'Bandung', kind: 'warehouse', pickup: kemang.pickup };
  for (const each of [kemang, bandung])
    await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: each.code }, each));
  runtime.pass(3000);
  return (query: Partial<Query>) =>
    listLocations(
      asking(guest, { query: { radiusKm: 10, quantity: 1, pickup: false, ...query } as Query }),
      runtime,
    );
};
const codes = async (answer: ReturnType<typeof listLocations>) =>
  (await answer).body.data.map(({ code }) => code);

describe('the locations of the shop', () => {
  it('are those of a kind, of a channel, or near a place, and one without coordinates is near nothing', async () => {
    const list = await shop();

    expect((await codes(list({}))).toSorted()).toEqual(['bandung', 'kemang']);
    expect(await codes(list({ kind: 'warehouse' }))).toEqual(['bandung']);
    expect(await codes(list({ channel: 'web' }))).toEqual(['kemang']);
    expect(await codes(list({ near: '-6.27,106.80' }))).toEqual(['kemang']);
    expect(await codes(list({ near: '-7.80,110.36' }))).toEqual([]);
  });

  it('have enough of a SKU in the channel that is named with it', async () => {
    const list = await shop();

    const { body } = await list({ channel: 'web', sku: 'MUG', quantity: 3 });

    expect(body.data).toMatchObject([{ code: 'kemang', availableToPromise: 3 }]);
    expect(await codes(list({ channel: 'web', sku: 'MUG', quantity: 4 }))).toEqual([]);
    await expect(list({ sku: 'MUG' })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/query/channel', code: 'missing' }] },
    });
    expect(await refusalOf(list({ channel: 'moon' }))).toBe('CHANNEL_NOT_FOUND');
  });

  it('leave out what hands nothing over when it is for a pick-up', async () => {
    const list = await shop();

    expect(await codes(list({ pickup: true }))).toEqual([]);
  });
});
