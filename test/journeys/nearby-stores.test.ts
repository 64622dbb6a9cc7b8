import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

/** Monas, Jakarta; degrees of latitude are 111 km apart. */
const near = '-6.1754,106.8272';

describe('a shopper who wants to pick something up', () => {
  it('sees the stores that have it and hand it out in time, nearest first', async () => {
    const world = await openWorld({ locations: 6 });
    const goods = await offer(world, { stock: [5, 5, 5, 1, 5, 5] });
    const admin = shop.as('admin');
    const [far = '', close = '', closed = '', , nowhere = '', posted = ''] = world.locations;
    const change = async (code: string, to: object) => {
      const { code: _code, version, ...body } = (await admin.getLocation({ code })).body;
      await admin.putLocation({ code, body: { ...body, ...to } }, { ifMatch: version });
    };
    await change(far, { latitude: -6.3 });
    await change(close, { latitude: -6.18 });
    await change(closed, { openingHours: [] });
    await change(nowhere, { latitude: undefined, longitude: undefined });
    await change(posted, { pickup: { enabled: false, readyInMinutes: 0 } });
    await shop.advanceClock('PT3S');

    const { body } = await shop.guest.listLocations({
      near,
      radiusKm: 50,
      sku: goods.sku,
      quantity: 2,
      channel: world.channel,
      pickup: true,
    });

    expect(body.data.map(({ code }) => code)).toEqual([close, far]);
    expect(body.data[0]).toMatchObject({ availableToPromise: 5 });
    expect(Date.parse(body.data[0]?.readyBy ?? '')).toBeGreaterThan(Date.parse(await shop.now()));
  });

  it('must say in which channel', async () => {
    const answer = await refusalOf(shop.guest.listLocations({ near, sku: 'SHIRT' }));

    expect(answer).toMatchObject({ status: 400, errors: [{ pointer: '/query/channel' }] });
  });
});
