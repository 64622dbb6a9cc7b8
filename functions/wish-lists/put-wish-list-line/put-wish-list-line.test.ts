import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { deleteWishListLine } from '../delete-wish-list-line/delete-wish-list-line.ts';
import { getMyWishList } from '../get-my-wish-list/get-my-wish-list.ts';
import { mergeWishList } from '../merge-wish-list/merge-wish-list.ts';
import { putWishListLine } from './put-wish-list-line.ts';

const ayu = customer('cus_ayu');

const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000 }, SHIRT: { price: 100_000 } });
  const put = (sku: string, quantity = 1, kind: 'wish' | 'saved' = 'wish') =>
    putWishListLine(asking(ayu, { params: { sku }, body: { quantity, kind } }), runtime);
  const skus = async () => {
    const { body } = await getMyWishList(asking(ayu, {}), runtime);
    return body.lines.map(({ sku, quantity }) => `${sku} ${quantity}`);
  };
  return { runtime, put, skus };
};

describe('a line of a wish list', () => {
  it('is there once, is changed by sending it again, and can be removed', async () => {
    const { runtime, put, skus } = await shop();

    await put('MUG');
    await put('SHIRT');
    await put('MUG', 3, 'saved');
    const before = await skus();
    await deleteWishListLine(asking(ayu, { params: { sku: 'SHIRT' } }), runtime);

    expect([before, await skus()]).toEqual([['MUG 3', 'SHIRT 1'], ['MUG 3']]);
    const events = runtime.db.items('customers').filter(({ sk }) => String(sk).startsWith('E#'));
    expect(events.map(({ event }) => event)).toMatchObject([
      { data: { added: ['MUG'], removed: [] } },
      { data: { added: ['SHIRT'] } },
      { data: { added: [], removed: [] } },
      { data: { removed: ['SHIRT'], lines: 1 } },
    ]);
  });

  it('is of a SKU that exists, on the list of somebody who is signed in', async () => {
    const { runtime, put } = await shop();

    expect(await refusalOf(put('NOTHING'))).toBe('SKU_NOT_FOUND');
    await expect(getMyWishList(asking(guest, {}), runtime)).rejects.toThrow();
  });

  it('stays when two devices add lines at once', async () => {
    const { put, skus } = await shop();

    await Promise.all([put('MUG'), put('SHIRT')]);

    expect((await skus()).sort()).toEqual(['MUG 1', 'SHIRT 1']);
  });

  it('comes along at sign-in, once, without what the shop does not sell', async () => {
    const { runtime, put, skus } = await shop();
    await put('MUG', 2);
    const lines = ['MUG', 'SHIRT', 'NOTHING'].map((sku) => ({ sku, quantity: 1, kind: 'wish' as const }));
    const join = () => mergeWishList(asking(ayu, { body: { lines } }), runtime);

    const first = await join();
    const second = await join();

    expect(await skus()).toEqual(['MUG 2', 'SHIRT 1']);
    expect(second.body.version).toBe(first.body.version);
  });
});
