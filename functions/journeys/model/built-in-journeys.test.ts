import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '#shared/time/clock.ts';
import { loadCreditAccount, pointsAccountId } from '../../credit/public.ts';
import { loadHold } from '../../holds/public.ts';
import { asking, guest } from '../../../test/support/asking.ts';
import { marketingWorld } from '../../../test/support/marketing-world.ts';
import { replyToMessage } from '../../engagement/reply-to-message/reply-to-message.ts';
import { loadMessage } from '../../engagement/store/message-log.ts';

type World = Awaited<ReturnType<typeof marketingWorld>>;

const outcomes = async (world: World) =>
  (await world.runs()).flatMap(({ history }) =>
    history.filter(({ kind }) => kind === 'message_outcome').map(({ result, reason }) => reason ?? result),
  );

/** A cart that Ayu left when she saw what delivery costs. */
const leftCart = async (world: World, cart: object = {}) => {
  await world.write(
    { table: 'orders', pk: 'C#cart_1', sk: 'A' },
    {
      cartId: 'cart_1',
      status: 'open',
      channel: 'web',
      currency: 'IDR',
      customerId: 'ayu',
      lines: [{ lineId: 'l', sku: 'KOPI', quantity: 2, unitPrice: 50_000, priceId: 'base', name: 'Kopi' }],
      ...cart,
    },
  );
  await world.happens('satu.checkout', 'DeliveryOptionsViewed', {
    cartId: 'cart_1',
    channel: 'web',
    customerId: 'ayu',
    options: [
      { optionId: 'pickup', method: 'pickup', fee: 0, available: true },
      { optionId: 'regular', method: 'ship', fee: 18_000, available: true },
    ],
  });
};

/** Follows the link of the last message as a person does. */
const reply = async (world: World, answer?: string) => {
  const last = world.sent.at(-1);
  const url = new URL(
    /https:\/\/api\.example\/v1\/message-replies\/[^\s<"]+/.exec(last?.content.text ?? '')?.[0] ?? '',
  );
  const request = asking(guest, {
    params: { messageId: last?.key ?? '' },
    query: { token: url.searchParams.get('token') ?? '', answer },
  });
  return replyToMessage({ ...request, rawBody: '' }, world.dependencies);
};

describe('a store nearby, for a cart left at the delivery fee', () => {
  const shop = async (stock: Readonly<Record<string, number>>) => {
    const world = await marketingWorld();
    await world.sell('KOPI', 50_000, stock);
    await world.start('nearby-store');
    return world;
  };

  it('is offered after an hour, with its distance, and holds the cart there at one tap, once', async () => {
    const world = await shop({ kemang: 3, bandung: 9 });
    await leftCart(world);

    await world.pass(HOUR);
    const pages = [await reply(world, 'held'), await reply(world, 'held')];

    expect(world.subjects()).toEqual(['No delivery fee: Toko kemang has your goods']);
    expect(world.sent[0]?.content.text).toContain(
      '2 × Kopi can be picked up at Toko kemang, 2 km from your address',
    );
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages[1]?.body).toContain('Your goods are held at Toko kemang.');
    const held = await world.db.get<{ available: number }>({
      table: 'inventory',
      pk: 'S#KOPI#kemang#0',
      sk: 'A',
    });
    expect(held?.available).toBe(1);
    const holds = world.db
      .items('inventory')
      .filter(({ pk, sk }) => String(pk).startsWith('H#') && sk === 'A');
    expect(holds).toMatchObject([{ owner: 'customer:ayu', status: 'held' }]);
    expect(await loadHold(world.db, String(holds[0]?.['holdId']))).toMatchObject({
      lines: [{ quantity: 2 }],
    });
  });

  it('is not offered when its stock is gone by then, or the cart was bought meanwhile', async () => {
    const soldOut = await shop({ kemang: 1, bandung: 9 });
    await leftCart(soldOut);
    await soldOut.pass(HOUR);
    const bought = await shop({ kemang: 3 });
    await leftCart(bought);
    await leftCart(bought, { status: 'ordered' });
    await bought.pass(HOUR);

    expect([await outcomes(soldOut), await outcomes(bought)]).toEqual([['no_nearby_store'], ['cart_closed']]);
  });

  it('is not offered to whoever ordered, lives elsewhere, or did not agree to profiling', async () => {
    const ordered = await shop({ kemang: 3 });
    await leftCart(ordered);
    await ordered.order('ord_1', ['KOPI']);
    await ordered.pass(HOUR);
    const unknown = await shop({ kemang: 3 });
    await unknown.customer('ayu', { personal: { email: 'ayu@example.com', addresses: [] } });
    await leftCart(unknown);
    await unknown.pass(HOUR);
    const unasked = await shop({ kemang: 3 });
    await unasked.customer('ayu', {
      consents: [{ medium: 'email', purpose: 'marketing', state: 'granted' }],
    });
    await leftCart(unasked);
    await unasked.pass(HOUR);

    expect((await ordered.runs())[0]).toMatchObject({ outcome: 'goal_reached' });
    expect([await outcomes(unknown), await outcomes(unasked)]).toEqual([['no_location'], ['no_profiling']]);
    expect([ordered, unknown, unasked].flatMap(({ sent }) => sent)).toEqual([]);
  });

  it('says so when the goods are sold out between the message and the tap', async () => {
    const world = await shop({ kemang: 3 });
    await leftCart(world);
    await world.pass(HOUR);
    await world.sell('KOPI', 50_000, { kemang: 1 });

    const { body } = await reply(world, 'held');

    expect(body).toContain('this has just been sold out in that store');
  });
});

describe('a product that was looked at', () => {
  const look = (world: World) =>
    world.happens('satu.behaviour', 'Product Viewed', { customerId: 'ayu', sku: 'KOPI' });

  it('is recalled a day later with its price of then, unless it was bought or is sold out', async () => {
    const [kept, bought, soldOut] = [await marketingWorld(), await marketingWorld(), await marketingWorld()];
    for (const world of [kept, bought, soldOut]) {
      await world.sell('KOPI', 50_000, { kemang: 3 });
      await world.start('browse-abandonment');
      await look(world);
    }
    await kept.sell('KOPI', 45_000, { kemang: 3 });
    await bought.write(
      { table: 'orders', pk: 'O#ord_1', sk: 'A' },
      {
        orderId: 'ord_1',
        customerId: 'ayu',
        status: 'paid',
        placedAt: new Date(bought.dependencies.clock.now() + HOUR).toISOString(),
        lines: [{ sku: 'KOPI', quantity: 1 }],
      },
    );
    await soldOut.sell('KOPI', 50_000, { kemang: 0 });
    for (const world of [kept, bought, soldOut]) await world.pass(2 * DAY);

    expect(kept.sent[0]?.content.text).toContain('It is IDR 45,000 now.');
    expect([await outcomes(kept), await outcomes(bought), await outcomes(soldOut)]).toEqual([
      ['sent'],
      ['bought_meanwhile'],
      ['sold_out'],
    ]);
  });
});

describe('a wished product', () => {
  const wish = (world: World, customerId: string, change: object) =>
    world.happens('satu.wish-lists', 'WishListChanged', {
      customerId,
      added: [],
      removed: [],
      lines: 1,
      ...change,
    });

  it.each([
    [
      'price-drop',
      'satu.pricing',
      'PriceChanged',
      { previousAmount: 60_000, amount: 50_000, change: 'set' },
      'Lower price: KOPI',
    ],
    ['low-stock', 'satu.inventory', 'LowStock', { channel: 'web' }, 'Almost gone: KOPI'],
    ['wished-back-in-stock', 'satu.inventory', 'StockReplenished', { locationId: 'kemang' }, 'Back: KOPI'],
  ] as const)(
    '%s is told to everybody who still wishes it, once',
    async (name, source, type, data, subject) => {
      const world = await marketingWorld();
      await world.customer('budi');
      await world.sell('KOPI', 50_000, { kemang: 3 });
      await world.start(name);
      await wish(world, 'ayu', { added: ['KOPI'] });
      await wish(world, 'budi', { added: ['KOPI'] });
      await wish(world, 'budi', { removed: ['KOPI'] });

      await world.happens(source, type, { sku: 'KOPI', currency: 'IDR', ...data });
      await world.pass(DAY);
      await world.happens(source, type, { sku: 'KOPI', currency: 'IDR', ...data });
      await world.pass(DAY);

      expect(world.sent.map(({ address, content }) => [address, content.subject])).toEqual([
        ['ayu@example.com', subject],
      ]);
    },
  );

  it('is told to others when the first of its customers took it off their list', async () => {
    const world = await marketingWorld();
    await world.customer('adi');
    await world.sell('KOPI', 50_000, { kemang: 3 });
    await world.start('low-stock');
    for (const customerId of ['adi', 'ayu']) await wish(world, customerId, { added: ['KOPI'] });
    await wish(world, 'adi', { removed: ['KOPI'] });

    await world.happens('satu.inventory', 'LowStock', { sku: 'KOPI', channel: 'web' });
    await world.pass(DAY);

    expect(world.sent.map(({ address }) => address)).toEqual(['ayu@example.com']);
  });

  it('is not told of when the price rose again before the message', async () => {
    const world = await marketingWorld();
    await world.sell('KOPI', 60_000, { kemang: 3 });
    await world.start('price-drop');
    await wish(world, 'ayu', { added: ['KOPI'] });

    await world.happens('satu.pricing', 'PriceChanged', {
      sku: 'KOPI',
      currency: 'IDR',
      previousAmount: 60_000,
      amount: 50_000,
      change: 'set',
    });
    await world.pass(DAY);

    expect(await outcomes(world)).toEqual(['price_risen']);
  });
});

describe('a new customer', () => {
  it('is welcomed, and invited to a first order after a week without one', async () => {
    const [waits, orders] = [await marketingWorld(), await marketingWorld()];
    for (const world of [waits, orders]) {
      await world.start('welcome');
      await world.start('first-purchase', { promotionId: 'promo_1' });
      await world.happens('satu.customers', 'CustomerRegistered', { customerId: 'ayu' });
      await world.pass(DAY);
    }
    await orders.order('ord_1', ['KOPI']);
    for (const world of [waits, orders]) await world.pass(8 * DAY);

    expect(waits.subjects()).toEqual(['Welcome to Satu', 'Your first order at Satu']);
    expect(waits.sent[1]?.content.text).toMatch(/The code \w+ is for your first order/);
    expect(orders.subjects()).toEqual(['Welcome to Satu']);
  });
});

describe('after an order', () => {
  it('its customer is asked a day after it arrived, and answers with one tap, which can be changed', async () => {
    const world = await marketingWorld();
    await world.start('post-purchase-survey');
    await world.order('ord_1', ['KOPI']);
    await world.happens('satu.fulfilment', 'FulfilmentDelivered', { orderId: 'ord_1', customerId: 'ayu' });

    await world.pass(3 * DAY);
    await reply(world, '4');
    await reply(world, '4');
    await reply(world, '5');
    const refused = await reply(world, '6').then(
      () => 'none',
      (error: unknown) => String(error),
    );

    expect(world.sent[0]?.content.text).toContain('How satisfied are you');
    expect(refused).toContain('ANSWER_NOT_OFFERED');
    const message = await loadMessage(world.db, world.sent[0]?.key ?? '');
    expect(message?.reply?.answer).toBe('5');
    expect(message?.text).not.toContain('token=');
  });

  it('is asked a month later whether they recommend the shop, at most once in three months', async () => {
    const world = await marketingWorld();
    await world.start('nps');
    await world.order('ord_1', ['KOPI']);
    await world.pass(40 * DAY);
    await world.order('ord_2', ['KOPI']);
    await world.pass(40 * DAY);

    expect(world.subjects()).toEqual(['One question from Satu']);
    expect(world.sent[0]?.content.html).toContain('answer=10');
  });

  it('is asked for a review three days after delivery, unless it goes back', async () => {
    const [kept, returned] = [await marketingWorld(), await marketingWorld()];
    for (const world of [kept, returned]) {
      await world.start('review-request');
      await world.happens('satu.fulfilment', 'FulfilmentDelivered', { orderId: 'ord_1', customerId: 'ayu' });
    }
    await returned.happens('satu.returns', 'ReturnRequested', { orderId: 'ord_1', customerId: 'ayu' });
    for (const world of [kept, returned]) await world.pass(5 * DAY);

    expect([kept.subjects(), returned.subjects()]).toEqual([['How is your order from Satu?'], []]);
  });

  it('is reminded when what they bought is used up, unless they ordered it again', async () => {
    const [waits, ordersAgain] = [await marketingWorld(), await marketingWorld()];
    for (const world of [waits, ordersAgain]) {
      await world.sell('KOPI', 50_000, { kemang: 3 });
      await world.start('replenishment', { sku: 'KOPI', after: 'P20D' });
      await world.order('ord_1', ['TEH', 'KOPI']);
      await world.pass(10 * DAY);
    }
    await ordersAgain.order('ord_2', ['KOPI']);
    for (const world of [waits, ordersAgain]) await world.pass(12 * DAY);

    expect(waits.subjects()).toEqual(['Time for more KOPI?']);
    expect(ordersAgain.subjects()).toEqual([]);
  });
});

describe('a customer who orders less', () => {
  it('than they usually do is written to after one and a half of their own intervals', async () => {
    const world = await marketingWorld();
    await world.start('retention');
    for (const order of ['ord_1', 'ord_2', 'ord_3']) {
      await world.order(order, ['KOPI']);
      await world.pass(10 * DAY);
    }
    expect(world.subjects()).toEqual([]);

    await world.pass(6 * DAY);

    expect(world.subjects()).toEqual(['What is new at Satu']);
  });

  it('and not at all for three months is asked why, and says it with one tap', async () => {
    const world = await marketingWorld();
    await world.start('win-back');
    await world.order('ord_1', ['KOPI']);
    await world.pass(60 * DAY);
    await world.order('ord_2', ['KOPI']);

    await world.pass(92 * DAY);
    await reply(world, 'delivery');

    expect(world.subjects()).toEqual(['It has been a while since Satu saw you']);
    expect((await loadMessage(world.db, world.sent[0]?.key ?? ''))?.reply?.answer).toBe('delivery');
  });
});

describe('a day that matters', () => {
  it('a birthday is congratulated on that day, once a year', async () => {
    const world = await marketingWorld();
    const day = new Date(world.dependencies.clock.now() + 5 * DAY).toISOString().slice(5, 10);
    await world.customer('ayu', { personal: { email: 'ayu@example.com', birthday: day } });
    await world.start('birthday');

    await world.pass(4 * DAY);
    expect(world.subjects()).toEqual([]);
    await world.pass(30 * DAY);

    expect(world.subjects()).toEqual(['Happy birthday from Satu']);
  });

  it('points are told of two weeks before they expire, and not when they were spent', async () => {
    const [keeps, spends] = [await marketingWorld(), await marketingWorld()];
    for (const world of [keeps, spends]) {
      const expiresAt = new Date(world.dependencies.clock.now() + 20 * DAY).toISOString();
      await world.write(
        { table: 'orders', pk: `CR#${pointsAccountId('ayu')}`, sk: 'A' },
        {
          accountId: pointsAccountId('ayu'),
          kind: 'points',
          status: 'active',
          lots: [{ lotId: 'a', left: 120, expiresAt }],
        },
      );
      await world.start('points-expiring');
    }
    await keeps.pass(5 * DAY);
    expect(keeps.subjects()).toEqual([]);
    await spends.write(
      { table: 'orders', pk: `CR#${pointsAccountId('ayu')}`, sk: 'A' },
      { accountId: pointsAccountId('ayu'), kind: 'points', status: 'active', lots: [] },
    );
    for (const world of [keeps, spends]) await world.pass(5 * DAY);

    expect(keeps.subjects()).toEqual(['120 points expire soon']);
    expect(spends.subjects()).toEqual([]);
  });

  it('a new tier is congratulated on, a lost one is not', async () => {
    const world = await marketingWorld();
    await world.start('tier-reached');

    await world.happens('satu.loyalty', 'TierChanged', { customerId: 'ayu', to: 'gold', change: 'reached' });
    await world.pass(2 * DAY);
    await world.happens('satu.loyalty', 'TierChanged', { customerId: 'ayu', to: 'silver', change: 'lost' });
    await world.pass(2 * DAY);

    expect(world.subjects()).toEqual(['Your new tier: gold']);
  });
});

describe('missions', () => {
  const pointsIn = async (world: Awaited<ReturnType<typeof marketingWorld>>) =>
    (await loadCreditAccount(world.db, pointsAccountId('ayu')))?.lots.reduce(
      (sum, { left }) => sum + left,
      0,
    ) ?? 0;
  const review = { reviewId: 'rev_1', productId: 'shirt', sku: 'SHIRT', stars: 5, customerId: 'ayu' };

  it('bring points for a published review, at most once a week, and nothing for a guest’s', async () => {
    const world = await marketingWorld();
    await world.start('mission-review', { points: 80 });

    const { customerId: _nobody, ...ofGuest } = review;
    await world.happens('satu.reviews', 'ReviewPublished', ofGuest);
    await world.happens('satu.reviews', 'ReviewPublished', review);
    await world.happens('satu.reviews', 'ReviewPublished', { ...review, reviewId: 'rev_2' });
    const inWeek = await pointsIn(world);
    await world.pass(8 * DAY);
    await world.happens('satu.reviews', 'ReviewPublished', { ...review, reviewId: 'rev_3' });

    expect([inWeek, await pointsIn(world)]).toEqual([80, 160]);
  });

  it('bring points once for a verified address, and once for a wish list', async () => {
    const world = await marketingWorld();
    await world.start('mission-verified');
    await world.start('mission-wish-list');
    const linked = (proof: string) =>
      world.happens('satu.customers', 'IdentityLinked', {
        customerId: 'ayu',
        identities: [{ type: 'email', proof }],
      });
    await linked('linked');
    const unproven = await pointsIn(world);
    await linked('verified');
    await linked('verified');
    const wished = { customerId: 'ayu', added: ['SHIRT'], removed: [], lines: 1 };
    await world.happens('satu.wish-lists', 'WishListChanged', wished);
    await world.happens('satu.wish-lists', 'WishListChanged', wished);

    expect([unproven, await pointsIn(world)]).toEqual([0, 100]);
  });
});
