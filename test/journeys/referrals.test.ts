import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ShopClient } from '#shared/client/generated.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { signedInBy } from '../support/shop/signed-in-by.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const ayu = shop.as('customer-ayu');
const admin = shop.as('admin');

let web: World;
let batik: Goods;
beforeAll(async () => {
  web = await openWorld();
  batik = await offer(web, { price: 259_000 });
  const { body: programme } = await admin.getReferralProgramme();
  const { version, ...content } = programme;
  const wanted = { isOpen: true, referrerPoints: 500, customerPoints: 200, waitDays: 0, mostPerMonth: 1000 };
  await admin.putReferralProgramme({ body: { ...content, ...wanted } }, { ifMatch: version });
});

const newCustomer = (email: string): Promise<ShopClient> => signedInBy(email, web.channel);

const buy = async (customer: ShopClient, email: string, line1: string): Promise<string> => {
  const { body: cart } = await customer.openCart({
    body: { channel: web.channel, lines: [{ sku: batik.sku, quantity: 1 }] },
  });
  const address = { line1, city: 'Bandung', postalCode: '40115', country: 'ID' };
  const { body: order } = await customer.checkout({
    cartId: cart.cartId,
    body: {
      contact: { name: 'Citra', email },
      delivery: { method: 'ship', address },
      payment: { method: 'cash' },
    },
  });
  await shop.as('finance').payOrder({ orderId: order.orderId, body: { method: 'cash' } });
  await shop.settle();
  return order.orderId;
};

describe('a customer who brings another', () => {
  it('is rewarded with them, once, when the first order can no longer be returned', async () => {
    const { body: before } = await ayu.getMyReferrals();
    const email = `${shop.unique('citra')}@example.com`;
    const citra = await newCustomer(email);

    await citra.claimReferral({ body: { code: before.code } });
    const orderId = await buy(citra, email, `Jl. Kenanga ${shop.unique('9')}`);
    const { body: waiting } = await ayu.getMyReferrals();
    const late = await refusalOf((await newCustomer(email)).claimReferral({ body: { code: 'ZZZZZZZZZZ' } }));
    await shop.advanceClock('PT61M');

    expect(waiting.waiting).toBe(before.waiting + 1);
    expect(late.code).toBe('REFERRAL_CODE_UNKNOWN');
    const { body: after } = await ayu.getMyReferrals();
    expect([after.waiting, after.completed]).toEqual([before.waiting, before.completed + 1]);
    expect(oncePerFact(await shop.events('ReferralCompleted', { orderId }))).toMatchObject([
      { data: { referrerPoints: 500, customerPoints: 200 } },
    ]);
    const { body: points } = await (await newCustomer(email)).getMyPoints();
    expect(points.data.filter((entry) => entry.points === 200)).toMatchObject([{ points: 200 }]);
  });

  it('is asked by staff when both live in one house, and nobody gets anything before', async () => {
    const line1 = `Jl. Melati ${shop.unique('5')}`;
    const [hers, his] = [`${shop.unique('dewi')}@example.com`, `${shop.unique('eko')}@example.com`];
    const dewi = await newCustomer(hers);
    const { body: me } = await dewi.getMe();
    await dewi.putMe(
      { body: { addresses: [{ line1, city: 'Bandung', postalCode: '40115', country: 'ID' }] } },
      { ifMatch: me.version },
    );
    const { body: code } = await dewi.getMyReferrals();
    const eko = await newCustomer(his);
    await eko.claimReferral({ body: { code: code.code } });
    const orderId = await buy(eko, his, line1.toUpperCase());
    await shop.advanceClock('PT61M');

    const { body: held } = await admin.listReferrals({ status: 'held', limit: 100 });
    const mine = held.data.find((each) => each.orderId === orderId);
    expect(mine).toMatchObject({ status: 'held', suspicions: ['same_address'] });
    const { body: decided } = await admin.decideReferral({
      customerId: mine?.customerId ?? '',
      body: { decision: 'refuse', reason: 'One household' },
    });
    await shop.settle();

    expect(decided).toMatchObject({ status: 'refused', reason: 'One household' });
    expect(await shop.events('ReferralCompleted', { orderId })).toEqual([]);
  });
});
