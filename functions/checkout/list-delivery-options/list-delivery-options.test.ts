import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { setCartLine } from '../../carts/set-cart-line/set-cart-line.ts';
import { listDeliveryOptions } from './list-delivery-options.ts';

/** A cart of one mug, in a channel that ships for 15,000 from one warehouse. */
const shop = async () => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  await runtime.db.writeOne(
    update(
      { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
      {
        set: {
          delivery: [
            { optionId: 'std', name: 'Standard', countries: ['ID'], days: { from: 1, to: 3 }, fee: 15_000 },
          ],
        },
      },
      [['code', '=', 'web']],
    ),
  );
  await runtime.db.writeOne(
    update({ table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' }, { set: { kind: 'warehouse' } }, [
      ['code', '=', 'kemang'],
    ]),
  );
  // Channels and locations are kept for two seconds.
  runtime.pass(3000);
  const told: OutgoingEvent[] = [];
  const bus = { publish: async (events: readonly OutgoingEvent[]) => void told.push(...events) };
  return {
    told,
    put: (sku: string, quantity: number) =>
      setCartLine(asking(guest, { params: { cartId, sku }, body: { quantity }, guestToken }), runtime),
    list: async (token = guestToken) =>
      (
        await listDeliveryOptions(asking(guest, { params: { cartId }, query: {}, guestToken: token }), {
          ...runtime,
          bus,
        })
      ).body.data,
  };
};

describe('the delivery options of a cart', () => {
  it('name what shipping costs, in an id that carries the fee', async () => {
    const { list } = await shop();

    const shipping = (await list()).find(({ method }) => method === 'ship');

    expect(shipping).toMatchObject({ available: true, fee: 15_000 });
    expect(shipping?.optionId).toContain('15000');
  });

  it('say that nothing ships when no place has all of it, instead of leaving it out', async () => {
    const { list, put } = await shop();
    await put('PLATE', 4);

    const options = await list();

    expect(options.filter(({ method }) => method === 'ship').map(({ available }) => available)).toEqual([
      false,
    ]);
  });

  it('are announced with what the shopper saw, and shown to nobody without the token of the cart', async () => {
    const { list, told } = await shop();
    await list();

    expect(told.map(({ metadata }) => metadata.type)).toEqual(['DeliveryOptionsViewed']);
    expect(await refusalOf(list('another'))).toBe('CART_NOT_FOUND');
    expect(told).toHaveLength(1);
  });
});
