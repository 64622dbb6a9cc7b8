import { describe, expect, it } from '@jest/globals';
import { asking } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { HOUR } from '#shared/time/clock.ts';
import { listDrafts } from '../list-drafts/list-drafts.ts';
import { openCart } from '../open-cart/open-cart.ts';
import { cartKey } from '../store/carts.ts';
import { expireDrafts } from './expire-drafts.ts';

const support: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'support',
  scopes: ['carts.write'],
};

const shop = async () => {
  const runtime = await stockedShop({ LAMP: { price: 100_000, stock: 5 } });
  const open = async (expiresInMinutes: number) => {
    const body = {
      channel: 'web',
      lines: [{ sku: 'LAMP', quantity: 2 }],
      draft: { expiresInMinutes },
    };
    return (await openCart(asking(support, { body }), runtime)).body.cartId;
  };
  const list = async (query: { channel?: string; soldAt?: string } = {}) =>
    (await listDrafts(asking(support, { query: { limit: 10, ...query } }), runtime)).body.data;
  const expired = () =>
    runtime.db
      .items('orders')
      .filter(({ sk }) => String(sk).endsWith('#DraftExpired'))
      .map(({ pk }) => pk);
  return { runtime, open, list, expired };
};

describe('draft orders', () => {
  it('are listed while they are open, the next to expire first, by channel and store', async () => {
    const { open, list } = await shop();
    const [late, soon] = [await open(600), await open(60)];

    expect(await list()).toMatchObject([
      { cartId: soon, units: 2 },
      { cartId: late, units: 2 },
    ]);
    expect(await list({ channel: 'other' })).toEqual([]);
    expect(await list({ soldAt: 'kemang' })).toEqual([]);
  });

  it('say that they expired, once; one that became an order says nothing', async () => {
    const { runtime, open, list, expired } = await shop();
    const [first, ordered, later] = [await open(60), await open(60), await open(600)];
    const key = cartKey(ordered);
    await runtime.db.writeOne(put(key, { ...(await runtime.db.get<object>(key)), status: 'ordered' }));

    runtime.pass(2 * HOUR);
    await expireDrafts({}, runtime);
    await expireDrafts({}, runtime);

    expect(expired()).toEqual([`C#${first}`]);
    expect(await list()).toMatchObject([{ cartId: later }]);
  });
});
