import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { newGtin } from '../support/shop/new-gtin.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

/** A channel with a policy, and a guest with two shirts in the cart. */
const openClaimWorld = async (automaticPercent?: number) => {
  const world = await openWorld();
  const gtin = newGtin();
  const goods = await offer(world, { price: 349_000, gtin });
  await shop.as('merchandiser').putPriceMatchPolicy({
    channel: world.channel,
    body: {
      competitors: [{ name: 'Toko Indah', domain: 'tokoindah.example' }],
      limit: { maxPercent: 30 },
      ...(automaticPercent === undefined ? {} : { automatic: { maxPercent: automaticPercent } }),
      approvers: [{ role: 'store-manager', maxPercent: 15 }],
      refusals: { most: 2, withinDays: 30, blockHours: 24 },
    },
  });
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 2 }] },
  });
  const { cartId } = cart;
  // By the clock of the shop, which other journeys move.
  const seenAt = await shop.now();
  const guest = { cartToken: cart.cartToken ?? '' };
  const claim = (price: number) => ({
    body: {
      cartId,
      sku: goods.sku,
      gtin,
      competitor: { name: 'Toko Indah', url: 'https://www.tokoindah.example/batik' },
      price,
      seenAt,
    },
  });
  return { cartId, channel: world.channel, guest, sku: goods.sku, claim };
};

/** The same claim with a photograph in place of the link: nothing is granted at once. */
const photographed = ({
  body,
}: {
  body: { cartId: string; sku: string; gtin: string; price: number; seenAt: string };
}) => ({
  body: { ...body, competitor: { name: 'Toko Indah', photo: 'https://photos.example/tag.jpg' } },
});

describe('a competitor’s price', () => {
  it('is claimed by a guest, granted by a manager, paid once, and told as it goes', async () => {
    const { cartId, guest, sku, claim } = await openClaimWorld();
    const { body: opened } = await shop.guest.openPriceMatchClaim(claim(310_000), guest);
    const email = `${shop.unique('sari')}@example.com`;
    const { claimId, claimToken = '' } = opened;
    await shop.guest.setCartContact({ cartId, body: { email } }, guest);

    const queue = await shop.as('store-clerk').listPriceMatchClaims({ status: 'requested', limit: 100 });
    const granted = await shop.as('store-manager').approvePriceMatchClaim({ claimId, body: {} });
    const seen = await shop.guest.getPriceMatchClaim({ claimId }, { claimToken });
    await shop.settle();
    const matched = await shop.guest.getCart({ cartId }, guest);
    const more = await shop.guest.setCartLine({ cartId, sku, body: { quantity: 3 } }, guest);
    await shop.guest.setCartLine({ cartId, sku, body: { quantity: 2 } }, guest);
    const placed = await shop.guest.checkout({ cartId, body: shipping }, guest);
    const again = await refusalOf(shop.guest.openPriceMatchClaim(claim(300_000), guest));
    await shop.settle();

    const news = (await shop.messages()).filter(({ to }) => to === email);
    expect(news.map(({ template, status }) => `${template} ${status}`)).toEqual([
      'price-match-approved sent',
    ]);
    expect(opened.status).toBe('requested');
    expect(queue.body.data.map((row) => row.claimId)).toContain(claimId);
    expect(granted.body).toMatchObject({ status: 'approved', staff: { requestedBy: 'guest', refusals: 0 } });
    expect([seen.body.status, seen.body.staff]).toEqual(['approved', undefined]);
    expect(matched.body.lines[0]).toMatchObject({
      unitPrice: 310_000,
      total: 620_000,
      priceMatch: { claimId, originalPrice: 349_000 },
    });
    expect(more.body.totals.goods).toBe(3 * 349_000);
    expect(placed.body.lines[0]).toMatchObject({ total: 620_000, priceMatch: { claimId } });
    expect(again).toMatchObject({ status: 409, code: 'CART_CLOSED' });
    const used = await shop.as('admin').getPriceMatchClaim({ claimId });
    expect(used.body).toMatchObject({ status: 'used', orderId: placed.body.orderId });
    for (const type of ['PriceMatchRequested', 'PriceMatchApproved', 'PriceMatchUsed'] as const) {
      const told = await shop.events(type, { claimId });
      expect([type, new Set(told.map(({ metadata }) => metadata.eventId)).size]).toEqual([type, 1]);
    }
  });

  it('is granted at once within the automatic limits, and repeated as the same claim', async () => {
    const { cartId, guest, claim } = await openClaimWorld(5);
    const asked = claim(340_000);
    const call = { ...guest, idempotencyKey: shop.unique('claim') };

    const first = await shop.guest.openPriceMatchClaim(asked, call);
    const repeated = await shop.guest.openPriceMatchClaim(asked, call);
    const second = await refusalOf(shop.guest.openPriceMatchClaim(claim(335_000), guest));
    const { body: cart } = await shop.guest.getCart({ cartId }, guest);

    expect(first.body).toMatchObject({ status: 'approved', automatic: true });
    expect(repeated.body.claimId).toBe(first.body.claimId);
    expect(second).toMatchObject({
      status: 409,
      code: 'PRICE_MATCH_OPEN',
      document: { claimId: first.body.claimId },
    });
    expect(cart.totals.goods).toBe(680_000);
  });

  it('is refused with everything that does not fit, to whoever may not see it, and beyond a role', async () => {
    const { cartId, sku, guest, claim } = await openClaimWorld();
    const manager = shop.as('store-manager');
    const wrong = { body: { ...claim(400_000).body, gtin: newGtin() } };

    const misfit = await refusalOf(shop.guest.openPriceMatchClaim(wrong, guest));
    const foreign = await refusalOf(shop.as('customer-budi').openPriceMatchClaim(claim(310_000)));
    const { body: own } = await manager.openPriceMatchClaim(claim(250_000));
    const hidden = await refusalOf(shop.guest.getPriceMatchClaim({ claimId: own.claimId }));
    const ofOnesOwn = await refusalOf(manager.approvePriceMatchClaim({ claimId: own.claimId, body: {} }));
    await shop.as('admin').rejectPriceMatchClaim({
      claimId: own.claimId,
      body: { reason: 'price_not_found' },
    });
    const { body: next } = await shop.guest.openPriceMatchClaim(claim(250_000), guest);
    const beyond = await refusalOf(manager.approvePriceMatchClaim({ claimId: next.claimId, body: {} }));
    await manager.rejectPriceMatchClaim({ claimId: next.claimId, body: { reason: 'proof_unclear' } });
    const blocked = await refusalOf(shop.guest.openPriceMatchClaim(claim(310_000), guest));
    const { body: cart } = await shop.guest.getCart({ cartId }, guest);

    expect(misfit).toMatchObject({ status: 422, code: 'PRICE_MATCH_NOT_POSSIBLE' });
    expect(misfit.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/body/gtin GTIN_DIFFERS',
      '/body/price NOT_LOWER',
    ]);
    expect(foreign).toMatchObject({ status: 404, code: 'CART_NOT_FOUND' });
    expect(hidden).toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    expect(ofOnesOwn).toMatchObject({ status: 403, code: 'OWN_CLAIM' });
    expect(beyond).toMatchObject({ status: 403, code: 'CLAIM_ABOVE_LIMIT', document: { lowest: 296_650 } });
    expect(blocked).toMatchObject({ status: 429, code: 'PRICE_MATCH_BLOCKED' });
    expect(cart.lines).toMatchObject([{ sku, unitPrice: 349_000 }]);
  });

  it('is granted by nobody below what the goods cost us with their margin, and nobody is told how low that is', async () => {
    const { channel, guest, sku, claim } = await openClaimWorld(30);
    const { body: waiting } = await shop
      .as('store-manager')
      .openPriceMatchClaim(photographed(claim(300_000)));
    await shop.as('finance').putPriceRule({
      code: shop.unique('margin'),
      body: { channel, minMarginPercent: 20 },
    });
    await shop.as('merchandiser').putCost({ sku, currency: 'IDR', body: { cost: 250_000 } });
    // Rules are kept for two seconds.
    await shop.advanceClock('PT3S');

    const late = await refusalOf(
      shop.as('admin').approvePriceMatchClaim({ claimId: waiting.claimId, body: {} }),
    );
    await shop.as('admin').rejectPriceMatchClaim({ claimId: waiting.claimId, body: { reason: 'other' } });
    const below = await refusalOf(shop.guest.openPriceMatchClaim(claim(312_499), guest));
    const granted = await shop.guest.openPriceMatchClaim(claim(312_500), guest);

    expect(late).toMatchObject({ status: 422, code: 'PRICE_BELOW_FLOOR' });
    expect(below).toMatchObject({
      status: 422,
      code: 'PRICE_BELOW_FLOOR',
      errors: [{ pointer: '/body/price', code: 'PRICE_BELOW_FLOOR' }],
    });
    expect(JSON.stringify([late.document, below.document])).not.toMatch(/312500|250000/);
    expect(granted.body).toMatchObject({ status: 'approved', automatic: true });
  });

  it('ends when it is not used in time, and the shopper is told before they pay more', async () => {
    const { cartId, guest, claim } = await openClaimWorld(5);
    const { body: opened } = await shop.guest.openPriceMatchClaim(claim(340_000), guest);

    await shop.advanceClock('PT25H');

    const late = await refusalOf(shop.guest.checkout({ cartId, body: shipping }, guest));
    const { body: ended } = await shop.as('admin').getPriceMatchClaim({ claimId: opened.claimId });
    const accepted = await shop.guest.checkout(
      { cartId, body: { ...shipping, acceptPriceChanges: true } },
      guest,
    );
    expect(late).toMatchObject({ status: 409, code: 'PRICE_CHANGED' });
    expect(ended.status).toBe('expired');
    expect(accepted.body.totals.goods).toBe(698_000);
    expect(await shop.events('PriceMatchExpired', { claimId: opened.claimId })).not.toEqual([]);
  });
});
