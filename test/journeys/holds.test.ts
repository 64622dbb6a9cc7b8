import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const available = async (world: World, { sku }: Goods) =>
  (await shop.guest.getAvailability({ sku, channel: world.channel })).body.total;

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error: unknown) => error,
  );

describe('stock held for somebody', () => {
  it('is not sold to others, and is there for who was promised it', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [2] });
    const agent = shop.as('support');
    const { body: hold } = await agent.placeHold({
      body: {
        channel: world.channel,
        lines: [{ sku: goods.sku, quantity: 2 }],
        expiresIn: 'PT2H',
        owner: 'call-4711',
      },
    });
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 2 }] },
    });
    const cartToken = cart.cartToken ?? '';

    const without = await refusal(
      shop.guest.checkout({ cartId: cart.cartId, body: shipping }, { cartToken }),
    );
    const placed = await shop.guest.checkout(
      {
        cartId: cart.cartId,
        body: { ...shipping, hold: { holdId: hold.holdId, holdToken: hold.holdToken ?? '' } },
      },
      { cartToken },
    );
    const spent = await agent.getHold({ holdId: hold.holdId });
    const { body: second } = await agent.openCart({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 1 }] },
    });
    const twice = await refusal(
      agent.checkout({ cartId: second.cartId, body: { ...shipping, hold: { holdId: hold.holdId } } }),
    );

    expect(without).toMatchObject({ status: 409, code: 'INSUFFICIENT_STOCK' });
    expect(placed.body.status).toBe('confirmed');
    expect(spent.body).toMatchObject({ status: 'spent', orderId: placed.body.orderId });
    expect(twice).toMatchObject({
      status: 409,
      code: 'HOLD_ENDED',
      document: { holdStatus: 'spent', orderId: placed.body.orderId },
    });
    expect(await available(world, goods)).toBe(0);
  });

  it('goes back on sale when its time is over, and says so once', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [3] });
    const { body: hold } = await shop.as('support').placeHold({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 2 }], expiresIn: 'PT10M' },
    });
    const held = await available(world, goods);

    await shop.advanceClock('PT12M');
    const late = await refusal(
      shop.as('support').extendHold({ holdId: hold.holdId, body: { expiresIn: 'PT10M' } }),
    );

    const events = await shop.events('HoldExpired', { holdId: hold.holdId });
    expect([held, await available(world, goods)]).toEqual([1, 3]);
    expect(late).toMatchObject({ status: 409, code: 'HOLD_ENDED', document: { holdStatus: 'expired' } });
    expect(new Set(events.map(({ metadata }) => metadata.eventId)).size).toBe(1);
  });

  it('may be extended once, and released', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [3] });
    const agent = shop.as('support');
    const { body: hold } = await agent.placeHold({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 1 }], expiresIn: 'PT10M' },
    });

    const extended = await agent.extendHold({ holdId: hold.holdId, body: { expiresIn: 'PT30M' } });
    const again = await refusal(agent.extendHold({ holdId: hold.holdId, body: { expiresIn: 'PT30M' } }));
    const released = await agent.releaseHold({ holdId: hold.holdId });
    const releasedTwice = await agent.releaseHold({ holdId: hold.holdId });
    const ended = await refusal(agent.extendHold({ holdId: hold.holdId, body: { expiresIn: 'PT30M' } }));

    expect(extended.body.extended).toBe(true);
    expect(again).toMatchObject({ status: 409, code: 'HOLD_ALREADY_EXTENDED' });
    expect(ended).toMatchObject({ status: 409, code: 'HOLD_ENDED', document: { holdStatus: 'released' } });
    expect([released.body.status, releasedTwice.body.status]).toEqual(['released', 'released']);
    expect(await available(world, goods)).toBe(3);
  });

  it('is refused for longer than allowed, to guests, and to another owner', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [3] });
    const body = { channel: world.channel, lines: [{ sku: goods.sku, quantity: 1 }] };
    const { body: hold } = await shop.as('customer-ayu').placeHold({ body });
    const { body: cart } = await shop.guest.openCart({ body: { channel: world.channel, lines: body.lines } });

    const tooLong = await refusal(shop.as('customer-ayu').placeHold({ body: { ...body, expiresIn: 'P2D' } }));
    const otherStore = (await openWorld()).locations[0];
    const elsewhere = await refusal(
      shop.as('support').placeHold({ body: { ...body, locationId: otherStore } }),
    );
    const forNoTime = await refusal(shop.as('support').placeHold({ body: { ...body, expiresIn: 'PT0S' } }));
    const forOthers = await refusal(
      shop.as('customer-ayu').placeHold({ body: { ...body, owner: 'customer:cus_somebody' } }),
    );
    const unknown = await refusal(
      shop
        .as('support')
        .placeHold({ body: { ...body, lines: [...body.lines, { sku: shop.unique('SKU'), quantity: 1 }] } }),
    );
    const byGuest = await refusal(shop.guest.placeHold({ body }));
    const byOther = await refusal(shop.as('customer-budi').getHold({ holdId: hold.holdId }));
    const spentByOther = await refusal(
      shop.guest.checkout(
        { cartId: cart.cartId, body: { ...shipping, hold: { holdId: hold.holdId } } },
        { cartToken: cart.cartToken ?? '' },
      ),
    );

    expect(tooLong).toMatchObject({ status: 422, code: 'HOLD_TOO_LONG' });
    expect(elsewhere).toMatchObject({ status: 404, code: 'LOCATION_NOT_FOUND' });
    expect(forNoTime).toMatchObject({ status: 400, errors: [{ pointer: '/body/expiresIn' }] });
    expect(forOthers).toMatchObject({ status: 403, errors: [{ pointer: '/body/owner' }] });
    expect(unknown).toMatchObject({
      status: 404,
      code: 'SKU_NOT_FOUND',
      errors: [{ pointer: '/body/lines/1/sku' }],
    });
    expect(byGuest).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(byOther).toMatchObject({ status: 404, code: 'HOLD_NOT_FOUND' });
    expect(spentByOther).toMatchObject({ status: 404, code: 'HOLD_NOT_FOUND' });
  });
});
