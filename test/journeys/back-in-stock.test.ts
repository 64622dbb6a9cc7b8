import { beforeAll, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { confirmAddress } from '../support/shop/confirm-address.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let web: World;
beforeAll(async () => {
  web = await openWorld({ locations: 2, channel: { brand: 'Toko Satu' } });
});

const soldOut = () => offer(web, { stock: [0, 0] });

const addressOf = (name: string) => `${shop.unique(name)}@example.com`;

/** A guest who subscribes and confirms their address. */
const subscribe = async (goods: Goods, email: string, locationId?: string) => {
  const body = await ask(goods, email, locationId);
  await confirmAddress(email);
  return body;
};

const ask = async ({ sku }: Goods, email: string, locationId?: string) => {
  const { body } = await shop.guest.subscribeToStock({
    body: {
      channel: web.channel,
      sku,
      contact: { email },
      locationId,
    },
  });
  return body;
};

const restock = async ({ sku }: Goods, onHand: number, at: 0 | 1 = 0) => {
  const locationId = web.locations[at] ?? web.locations[0];
  await shop.as('admin').setStock({ locationId, sku, body: { onHand, expectedOnHand: 0 } });
  await shop.settle();
};

/** News of restocks; not the question whether the address wants them. */
const messagesTo = async (address: string) =>
  (await shop.messages()).filter(({ to, text }) => to === address && !text.includes('confirm-address'));

describe('somebody who waits for something that is sold out', () => {
  it('is notified once when it is back; the subscription has ended then, and holds no address', async () => {
    const batik = await soldOut();
    const email = addressOf('waiting');
    const { subscriptionId, subscriptionToken = '' } = await subscribe(batik, email);

    await restock(batik, 3);

    const { body } = await shop.guest.getStockSubscription({ subscriptionId }, { subscriptionToken });
    expect(await messagesTo(email)).toMatchObject([
      { status: 'sent', from: 'Toko Satu', subject: 'Kemeja batik tersedia lagi' },
    ]);
    expect(oncePerFact(await shop.events('BackInStock', { subscriptionId }))).toMatchObject([
      { data: { sku: batik.sku, available: 3 } },
    ]);
    expect(body).toMatchObject({ status: 'notified', sku: batik.sku });
    expect(JSON.stringify(body)).not.toContain(email);
  });

  it('gets nothing but one question while nobody confirms the address, and is notified once somebody does', async () => {
    const [first, second] = [await soldOut(), await soldOut()];
    const email = addressOf('stranger');
    for (const goods of [first, second]) await ask(goods, email);
    await shop.settle();
    const questions = (await shop.messages()).filter(({ to }) => to === email);

    await restock(first, 3);
    const before = await messagesTo(email);
    await confirmAddress(email);
    await restock(second, 3);

    expect([questions.length <= 2, before]).toEqual([true, []]);
    expect(questions.every(({ subject }) => subject === 'Konfirmasi alamat Anda untuk Toko Satu')).toBe(true);
    expect((await messagesTo(email)).length).toBeGreaterThanOrEqual(1);
  });

  it('is notified in turn: of one piece the first two, the others a quarter of an hour later; staff see how many wait', async () => {
    const batik = await soldOut();
    const people = ['first', 'second', 'third'].map(addressOf);
    for (const email of people) await subscribe(batik, email);
    const merchandiser = shop.as('merchandiser');
    const demand = await merchandiser.getStockDemand({ channel: web.channel, sku: batik.sku });

    await restock(batik, 1);
    const first = await Promise.all(people.map(messagesTo));
    await shop.advanceClock('PT16M');
    const second = await Promise.all(people.map(messagesTo));

    expect(demand.body.lines).toMatchObject([{ people: 3, counted: 'exactly' }]);
    expect(first.map((messages) => messages.length)).toEqual([1, 1, 0]);
    expect(second.map((messages) => messages.length)).toEqual([1, 1, 1]);
  });

  it('for one store is notified when that store has it, and by nothing after cancelling', async () => {
    const batik = await soldOut();
    const [, kemang = ''] = web.locations;
    const [atStore, gone] = [addressOf('store'), addressOf('gone')];
    await subscribe(batik, atStore, kemang);
    const { subscriptionId, subscriptionToken = '' } = await subscribe(batik, gone);
    const cancelled = await shop.guest.cancelStockSubscription({ subscriptionId }, { subscriptionToken });

    await restock(batik, 2, 0);
    const elsewhere = await messagesTo(atStore);
    await restock(batik, 2, 1);

    expect([cancelled.body.status, elsewhere, await messagesTo(gone)]).toEqual(['cancelled', [], []]);
    expect(await messagesTo(atStore)).toHaveLength(1);
  });

  it('who is signed in sees it in their account, and nobody else does', async () => {
    const batik = await soldOut();
    const ayu = shop.as('customer-ayu');
    const { body } = await ayu.subscribeToStock({
      body: { channel: web.channel, sku: batik.sku, contact: { phone: '+6281234567890' } },
    });

    const mine = await ayu.listMyStockSubscriptions({});
    const byOther = await refusalOf(
      shop.as('customer-budi').getStockSubscription({ subscriptionId: body.subscriptionId }),
    );

    expect(mine.body.data[0]).toMatchObject({ subscriptionId: body.subscriptionId, status: 'waiting' });
    expect(body.subscriptionToken).toBeUndefined();
    expect(byOther).toMatchObject({ status: 404, code: 'SUBSCRIPTION_NOT_FOUND' });
  });

  it('is refused for what can be bought, is not sold, or by nobody who could be notified', async () => {
    const inStock = await offer(web, { stock: [4] });
    const batik = await soldOut();
    const contact = { email: 'guest@example.com' };
    const ask = (body: object) =>
      refusalOf(
        shop.guest.subscribeToStock({ body: { channel: web.channel, sku: batik.sku, contact, ...body } }),
      );

    expect(await ask({ sku: inStock.sku })).toMatchObject({
      code: 'AVAILABLE_NOW',
      document: { available: 4 },
    });
    expect(await ask({ sku: 'NOBODY-SELLS-IT' })).toMatchObject({ status: 404, code: 'SKU_NOT_FOUND' });
    expect(await ask({ locationId: 'elsewhere' })).toMatchObject({ code: 'LOCATION_NOT_FOUND' });
    expect(await ask({ contact: { name: 'Sari' } })).toMatchObject({
      status: 422,
      code: 'CONTACT_REQUIRED',
      errors: [{ pointer: '/body/contact' }],
    });
  });
});
