import { describe, expect, it } from '@jest/globals';
import { HOUR } from '#shared/time/clock.ts';
import { shipping } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const staff = shop.as('merchandiser');

describe('a price that begins by itself', () => {
  it('holds at its instant in the cart and on the page, is told once, and is paid by nobody who has not seen it', async () => {
    const world = await openWorld();
    const { sku, productId } = await offer(world, { price: 100_000 });
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku, quantity: 1 }] },
    });
    const guest = { cartToken: cart.cartToken ?? '' };
    await staff.putPrice({
      sku,
      currency: 'IDR',
      priceId: 'sale',
      body: {
        amount: 80_000,
        compareAt: 100_000,
        channel: world.channel,
        // The shop's clock may be ahead of ours: other journeys move it.
        validFrom: new Date(Date.parse(cart.changedAt) + HOUR).toISOString(),
      },
    });

    const before = await shop.guest.getCart({ cartId: cart.cartId }, guest);
    await shop.advanceClock('PT2H');
    const after = await shop.guest.getCart({ cartId: cart.cartId }, guest);
    const { body: page } = await shop.guest.getProduct({ productId, channel: world.channel, quantity: 1 });
    const stale = await refusalOf(
      shop.guest.checkout(
        { cartId: cart.cartId, body: { ...shipping, payment: { method: 'sandbox' } } },
        guest,
      ),
    );
    const told = await shop.events('PriceChanged', { sku, change: 'began' });

    expect(before.body.lines).toMatchObject([{ unitPrice: 100_000 }]);
    expect(after.body.lines).toMatchObject([
      { unitPrice: 80_000, priceChanged: { from: 100_000, to: 80_000 } },
    ]);
    expect(page.variants).toMatchObject([
      { price: { amount: 80_000, priceId: 'sale', compareAt: 100_000 }, lowest30: 100_000 },
    ]);
    expect(stale).toMatchObject({ status: 409, code: 'PRICE_CHANGED' });
    expect(new Set(told.map(({ metadata }) => metadata.eventId)).size).toBe(1);
  });

  it('is explained record by record, and kept in the history when it is taken away', async () => {
    const world = await openWorld();
    const { sku } = await offer(world, { price: 100_000 });
    const place = { sku, currency: 'IDR' };
    const { body: many } = await staff.putPrice({
      ...place,
      priceId: 'ten',
      body: { amount: 90_000, minQuantity: 10 },
    });

    const explained = await staff.explainPrice({ ...place, channel: world.channel, quantity: 3 });
    const twin = await refusalOf(
      staff.putPrice({ ...place, priceId: 'other', body: { amount: 85_000, minQuantity: 10 } }),
    );
    await staff.deletePrice({ ...place, priceId: 'ten' }, { ifMatch: many.version });
    const { body: history } = await staff.getPriceHistory({ ...place, channel: world.channel });

    expect(
      explained.body.candidates.map(({ priceId, outcome, because }) => [priceId, outcome, because]),
    ).toEqual([
      ['ten', 'lost', 'too_few'],
      ['regular', 'won', undefined],
    ]);
    expect(twin).toMatchObject({ status: 409, code: 'PRICE_DUPLICATE', document: { priceId: 'ten' } });
    expect(history.changes.map(({ change, record }) => [change, record.priceId])).toEqual([
      ['removed', 'ten'],
      ['set', 'ten'],
      ['set', 'regular'],
    ]);
    expect(history.spans.map(({ amount }) => amount)).toEqual([100_000]);
  });
});

describe('a price outside the rules', () => {
  it('is refused below a strict floor, and held below the margin until somebody else approves it', async () => {
    const world = await openWorld();
    const { sku } = await offer(world, { price: 100_000 });
    const place = { sku, currency: 'IDR' };
    const { channel } = world;
    const finance = shop.as('finance');
    await staff.putCost({ ...place, body: { cost: 70_000 } });
    await finance.putPriceRule({
      code: shop.unique('floor'),
      body: { channel, currency: 'IDR', floor: 50_000 },
    });
    await finance.putPriceRule({
      code: shop.unique('margin'),
      body: { channel, minMarginPercent: 20, outside: 'hold' },
    });
    // Rules are kept for two seconds.
    await shop.advanceClock('PT3S');
    const wish = (amount: number) =>
      staff.putPrice({ ...place, priceId: 'clearance', body: { amount, channel, reason: 'Old collection' } });

    const refused = await refusalOf(wish(49_999));
    const held = await wish(80_000);
    const changeId = 'changeId' in held.body ? held.body.changeId : '';
    const waiting = await shop.guest.openCart({ body: { channel, lines: [{ sku, quantity: 1 }] } });
    const notAllowed = await refusalOf(
      staff.approvePriceChange({ changeId, body: { until: '2099-01-01T00:00:00Z' } }),
    );
    const approved = await finance.approvePriceChange({ changeId, body: { until: '2099-01-01T00:00:00Z' } });
    const cart = await shop.guest.openCart({ body: { channel, lines: [{ sku, quantity: 1 }] } });
    const again = await refusalOf(finance.rejectPriceChange({ changeId, body: { note: 'Too late' } }));
    const { body: history } = await staff.getPriceHistory({ ...place, channel });

    expect(refused).toMatchObject({ status: 409, code: 'PRICE_RULE_BROKEN' });
    expect(held).toMatchObject({ status: 202, body: { status: 'pending', breaches: [{ limit: 'margin' }] } });
    expect(waiting.body.lines).toMatchObject([{ unitPrice: 100_000 }]);
    expect(notAllowed.status).toBe(403);
    expect(approved.body.status).toBe('approved');
    expect(cart.body.lines).toMatchObject([{ unitPrice: 80_000 }]);
    expect(again).toMatchObject({ status: 409, code: 'PRICE_CHANGE_CLOSED' });
    expect(history.changes[0]).toMatchObject({
      reason: 'Old collection',
      exceptionUntil: '2099-01-01T00:00:00Z',
      record: { priceId: 'clearance', validTo: '2099-01-01T00:00:00Z' },
    });
  });
});

describe('a price that not everybody pays', () => {
  it('wins in the cart and the order of who is in the group, where it is sold, and whither it is delivered', async () => {
    const group = shop.unique('gold');
    const world = await openWorld({
      channel: {
        delivery: [
          { optionId: 'air', name: 'Air', fee: 0, days: { from: 2, to: 4 }, countries: ['ID', 'SG'] },
        ],
      },
    });
    const [locationId] = world.locations;
    const { sku } = await offer(world, { price: 100_000 });
    const price = (priceId: string, amount: number, terms: object) =>
      staff.putPrice({ sku, currency: 'IDR', priceId, body: { amount, ...terms } });
    await price('gold', 90_000, { customerGroup: group });
    await price('store', 85_000, { locationId });
    await price('abroad', 110_000, { country: 'SG' });
    const ayu = shop.as('customer-ayu');
    const { body: me } = await ayu.getMe();
    await shop.as('admin').putCustomerGroups({ externalId: me.customerId, body: { groups: [group] } });
    const open = async (who: typeof ayu, more: object = {}) =>
      (await who.openCart({ body: { channel: world.channel, lines: [{ sku, quantity: 1 }], ...more } })).body;
    const toSingapore = {
      ...shipping,
      delivery: { method: 'ship' as const, address: { ...shipping.delivery.address, country: 'SG' } },
    };

    const [hers, atStore, guests] = [
      await open(ayu),
      await open(shop.as('admin'), { soldAt: locationId }),
      await open(shop.guest),
    ];
    const { body: herOrder } = await ayu.checkout({ cartId: hers.cartId, body: shipping });
    const { body: storeOrder } = await shop.as('admin').checkout({
      cartId: atStore.cartId,
      body: { ...shipping, delivery: { method: 'pickup', locationId }, soldAt: locationId },
    });
    const guest = { cartToken: guests.cartToken ?? '' };
    const unseen = await refusalOf(shop.guest.checkout({ cartId: guests.cartId, body: toSingapore }, guest));
    const { body: abroad } = await shop.guest.checkout(
      { cartId: guests.cartId, body: { ...toSingapore, acceptPriceChanges: true } },
      guest,
    );

    const priced = ({ lines }: { lines: readonly { unitPrice: number }[] }) => lines[0]?.unitPrice;
    expect([hers, atStore, guests].map(priced)).toEqual([90_000, 85_000, 100_000]);
    expect(unseen).toMatchObject({ status: 409, code: 'PRICE_CHANGED' });
    expect([herOrder, storeOrder, abroad].map(priced)).toEqual([90_000, 85_000, 110_000]);
  });
});

describe('prices of one SKU in two channels', () => {
  it('may be as far apart as a rule says, whichever of them moves, or until somebody approves it; the report says which', async () => {
    const [web, app] = [await openWorld(), await openWorld()];
    const sku = shop.unique('SKU');
    const category = shop.unique('shirts');
    await shop.as('admin').putCategory({ code: category, body: { name: 'Shirts' } });
    await shop.as('admin').putProduct({
      productId: shop.unique('product'),
      body: {
        name: 'Kemeja batik',
        category,
        variants: [{ sku }],
        publish: { [web.channel]: {}, [app.channel]: {} },
      },
    });
    const finance = shop.as('finance');
    const rule = shop.unique('near');
    await finance.putPriceRule({
      code: rule,
      body: {
        category,
        channel: web.channel,
        maxGap: { channel: app.channel, percent: 10 },
        outside: 'hold',
      },
    });
    // Rules are kept for two seconds.
    await shop.advanceClock('PT3S');
    const price = (priceId: string, amount: number, terms: object = {}) =>
      staff.putPrice({ sku, currency: 'IDR', priceId, body: { amount, ...terms } });
    const report = async () => {
      const channels = `${web.channel},${app.channel}`;
      for (let cursor: string | undefined; ;) {
        const asked = { currency: 'IDR', channels, category, limit: 100 };
        const { body } = await staff.getParityReport({
          ...asked,
          ...(cursor === undefined ? {} : { cursor }),
        });
        if (body.data.length > 0 || body.page.nextCursor === null) return body.data;
        cursor = body.page.nextCursor;
      }
    };

    await price('base', 100_000);
    const within = await price('near', 95_000, { channel: web.channel });
    const allowed = await report();
    const held = await price('app', 150_000, { channel: app.channel, reason: 'Launch of the app' });
    const changeId = 'changeId' in held.body ? held.body.changeId : '';
    const until = new Date(Date.parse(await shop.now()) + 48 * HOUR).toISOString();
    await finance.approvePriceChange({ changeId, body: { until } });
    const approved = await report();
    await shop.settle();

    expect([within.status, held.status]).toEqual([201, 202]);
    expect(allowed).toMatchObject([
      {
        sku,
        unexplained: false,
        gap: { amount: 5_000, percent: 5.26 },
        differences: [{ because: 'rule', rules: [rule] }],
      },
    ]);
    expect(approved).toMatchObject([
      {
        unexplained: false,
        prices: [
          { channel: web.channel, amount: 95_000, priceId: 'near' },
          {
            channel: app.channel,
            amount: 150_000,
            exception: { kind: 'approved', changeId, reason: 'Launch of the app', rules: [rule], until },
          },
        ],
        differences: [{ because: 'exception' }],
      },
    ]);
    for (const type of ['PriceChangeRequested', 'PriceChangeApproved'] as const) {
      const told = await shop.events(type, { changeId });
      expect([type, new Set(told.map(({ metadata }) => metadata.eventId)).size]).toEqual([type, 1]);
    }
  });
});
