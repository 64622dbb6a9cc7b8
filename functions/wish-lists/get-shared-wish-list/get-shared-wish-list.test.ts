import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { putWishListLine } from '../put-wish-list-line/put-wish-list-line.ts';
import { shareWishList } from '../share-wish-list/share-wish-list.ts';
import { unshareWishList } from '../unshare-wish-list/unshare-wish-list.ts';
import { getSharedWishList } from './get-shared-wish-list.ts';

const ayu = customer('cus_ayu');

describe('a shared wish list', () => {
  it('shows wishes to whoever has the link, not whose they are or what is saved, until it is shared no more', async () => {
    const runtime = await stockedShop({ MUG: { price: 50_000 }, SHIRT: { price: 100_000 } });
    const put = (sku: string, kind: 'wish' | 'saved') =>
      putWishListLine(asking(ayu, { params: { sku }, body: { quantity: 1, kind } }), runtime);
    await put('MUG', 'wish');
    await put('SHIRT', 'saved');

    const first = await shareWishList(asking(ayu, {}), runtime);
    const again = await shareWishList(asking(ayu, {}), runtime);
    const shareId = first.body.shareId ?? '';
    const open = () => getSharedWishList(asking(guest, { params: { shareId } }), runtime);
    const { body } = await open();
    await unshareWishList(asking(ayu, {}), runtime);

    expect(again.body.shareId).toBe(shareId);
    expect(body.lines.map(({ sku }) => sku)).toEqual(['MUG']);
    expect(JSON.stringify(body)).not.toContain('cus_ayu');
    expect(await refusalOf(open())).toBe('WISH_LIST_NOT_FOUND');
  });
});
