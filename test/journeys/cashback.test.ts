import { beforeEach, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const budi = shop.as('customer-budi');
const merchandiser = shop.as('merchandiser');

let world: World;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld();
  batik = await offer(world, { price: 100_000, stock: [9] });
  await payWhatIsOwed();
});

/** 10 % of everything in the channel of this journey alone. */
const rule = async (
  ruleId: string,
  availableAfterDays: number,
  how: { readonly ifMatch?: number } = {},
): Promise<void> => {
  await merchandiser.putCashbackRule(
    {
      ruleId,
      body: {
        name: '10 % back',
        startsAt: '2020-01-01T00:00:00Z',
        currency: 'IDR',
        conditions: { channels: [world.channel] },
        earn: { kind: 'percent', percent: 10 },
        limits: { perOrder: 20_000, perCustomer: { amount: 25_000, period: 'always' } },
        availableAfterDays,
        validDays: 30,
      },
    },
    how,
  );
};

const buy = async (quantity: number, useCredit?: number) => {
  const { cartId } = (
    await budi.openCart({ body: { channel: world.channel, lines: [{ sku: batik.sku, quantity }] } })
  ).body;
  if (useCredit !== undefined) await budi.setCartStoreCredit({ cartId, body: { use: useCredit } });
  const { body } = await budi.checkout({
    cartId,
    body: {
      contact: { name: 'Budi', email: 'budi@example.com' },
      delivery: { method: 'pickup', locationId: world.locations[0] },
      payment: { method: 'sandbox' },
    },
  });
  if (body.payment.redirectUrl !== undefined)
    await shop.fetch(body.payment.redirectUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'paid' }),
    });
  await shop.settle();
  return body;
};
const mine = async () => (await budi.getMyStoreCredit({})).body;
/** Another run in this shop may have left the customer owing; what they earn here would pay that first. */
const payWhatIsOwed = async () => {
  if ((await mine()).owed === 0) return;
  const ruleId = shop.unique('rule');
  await rule(ruleId, 0);
  await buy(1);
  await merchandiser.endCashbackRule({ ruleId });
};

type Statement = Awaited<ReturnType<typeof mine>>;
const pendingIn = ({ pending }: Statement) => pending.reduce((sum, { amount }) => sum + amount, 0);
/** Other journeys, and other runs of this one, gave the same customer credit. */
const changeOf = (before: Statement, after: Statement) => ({
  balance: after.balance - before.balance,
  pending: pendingIn(after) - pendingIn(before),
  owed: after.owed - before.owed,
});
const cancel = async (orderId: string) => {
  await shop.as('admin').cancelOrder({ orderId, body: {} });
  await shop.settle();
};

describe('cashback', () => {
  it('is pending, and goes in proportion with the money, and with the order', async () => {
    const before = await mine();
    const ruleId = shop.unique('rule');
    await rule(ruleId, 14);

    const { orderId } = await buy(3);
    const pending = await mine();
    await shop.as('finance').refundOrder({ orderId, body: { amount: 75_000 } });
    await shop.settle();
    const refunded = await mine();
    await cancel(orderId);

    expect(changeOf(before, pending)).toEqual({ balance: 0, pending: 20_000, owed: 0 });
    expect(changeOf(before, refunded)).toEqual({ balance: 0, pending: 15_000, owed: 0 });
    expect(changeOf(before, await mine())).toEqual({ balance: 0, pending: 0, owed: 0 });
    expect((await merchandiser.getCashbackRule({ ruleId })).body.given).toBe(0);
    const told = oncePerFact(await shop.events('StoreCreditChanged', { orderId }));
    expect(told.map(({ data }) => data)).toMatchObject([
      { kind: 'cashback', change: 20_000 },
      { kind: 'clawback', change: -5_000 },
      { kind: 'clawback', change: -15_000 },
    ]);
  });

  it('pays the next order, and is owed when its own is called off afterwards', async () => {
    const before = await mine();
    await rule(shop.unique('rule'), 0);

    const { orderId } = await buy(1);
    const earned = await mine();
    const second = await buy(1, earned.balance);
    const spent = await mine();
    await cancel(orderId);

    expect(changeOf(before, earned)).toEqual({ balance: 10_000, pending: 0, owed: 0 });
    expect(second.due).toBe(100_000 - earned.balance);
    const earnedBySecond = Math.floor(second.due / 10);
    expect(spent).toMatchObject({ balance: earnedBySecond });
    // What the second order brought pays what it can of what the first one owes.
    expect(await mine()).toMatchObject({ balance: 0, owed: before.owed + 10_000 - earnedBySecond });
  });

  it('ends with its rule, and rules are for those who make offers', async () => {
    const ruleId = shop.unique('rule');
    await rule(ruleId, 0);
    const before = await mine();
    const foreign = await refusalOf(shop.as('support').endCashbackRule({ ruleId }));
    const { body: ended } = await merchandiser.endCashbackRule({ ruleId });
    const again = await merchandiser.endCashbackRule({ ruleId });

    await buy(1);

    expect(foreign.status).toBe(403);
    expect(ended.endsAt).toBeDefined();
    expect(again.body).toEqual(ended);
    expect(changeOf(before, await mine())).toEqual({ balance: 0, pending: 0, owed: 0 });
  });
});
