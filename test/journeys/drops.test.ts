import { beforeAll, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shipping } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let web: World;
beforeAll(async () => {
  web = await openWorld();
});

const merchandiser = () => shop.as('merchandiser');

/** `fromNow` of the shop's own clock, in minutes. */
const at = async (minutes: number) => new Date(Date.parse(await shop.now()) + minutes * 60_000).toISOString();

const schedule = async ({ sku }: Goods, wished: object = {}) => {
  const body = {
    name: 'Edition no. 7',
    channel: web.channel,
    skus: [sku],
    opensAt: await at(2),
    closesAt: await at(62),
    unitsPerCustomer: 1,
    servedAtOnce: 1,
    ...wished,
  };
  const dropId = shop.unique('drop');
  const answer = await merchandiser().scheduleDrop({ dropId, body });
  return { dropId, body, answer };
};

/** A guest with the goods in a cart. */
const guestWith = async ({ sku }: Goods, quantity = 1) => {
  const { body } = await shop.guest.openCart({
    body: { channel: web.channel, lines: [{ sku, quantity }] },
  });
  const options = { cartToken: body.cartToken ?? '' };
  const { cartId } = body;
  return {
    cartId,
    join: async (dropId: string) => (await shop.guest.joinDrop({ dropId, body: { cartId } }, options)).body,
    entry: async (dropId: string, entryId: string) =>
      (await shop.guest.getQueueEntry({ dropId, entryId }, options)).body,
    leave: async (dropId: string, entryId: string) =>
      (await shop.guest.leaveDrop({ dropId, entryId }, options)).body,
    buy: () => shop.guest.checkout({ cartId, body: shipping }, options),
  };
};

describe('a drop', () => {
  it('sells to those in the queue, one after the other, by number; and to everybody once it is over', async () => {
    const batik = await offer(web, { stock: [10] });
    const guests = [await guestWith(batik), await guestWith(batik), await guestWith(batik)];
    const stranger = await guestWith(batik);
    const { dropId, body } = await schedule(batik, { closesAt: await at(6) });
    const around = await refusalOf(stranger.buy());
    const entries = await Promise.all(guests.map(({ join }) => join(dropId)));
    const again = await guests[0]?.join(dropId);
    const early = await refusalOf(guests[0]?.buy() ?? Promise.resolve());

    await shop.advanceClock('PT3M');
    const seen = await Promise.all(
      guests.map(async (guest, index) => ({
        guest,
        entry: await guest.entry(dropId, entries[index]?.entryId ?? ''),
      })),
    );
    const [first, second, third] = [...seen].sort((a, b) => (a.entry.number ?? 0) - (b.entry.number ?? 0));
    if (first === undefined || second === undefined || third === undefined) throw new Error('no queue');
    const outOfTurn = await refusalOf(second.guest.buy());
    const bought = await first.guest.buy();
    await second.guest.leave(dropId, second.entry.entryId);
    await shop.advanceClock('PT1M');
    const next = await third.guest.entry(dropId, third.entry.entryId);
    const ended = await first.guest.entry(dropId, first.entry.entryId);
    const resume = (signedNumber = '') => shop.guest.resumeQueueEntry({ dropId, body: { signedNumber } });
    const { body: elsewhere } = await resume(third.entry.signedNumber);
    const { cartId, cartToken } = elsewhere.cart ?? { cartId: '', cartToken: '' };
    const resumed = await shop.guest.checkout({ cartId, body: shipping }, { cartToken });
    const forged = await refusalOf(resume(`1${third.entry.signedNumber}`));
    await shop.advanceClock('PT3M');
    const afterwards = await stranger.buy();

    expect(entries.map(({ status, number }) => [status, number])).toEqual(
      entries.map(() => ['joined', undefined]),
    );
    expect(around).toMatchObject({ code: 'NOT_SERVED_YET', document: { dropId } });
    expect(early.retryAfterSeconds).toBeGreaterThan(5);
    expect(again?.entryId).toBe(entries[0]?.entryId);
    expect(early).toMatchObject({
      status: 409,
      code: 'NOT_SERVED_YET',
      document: { dropId, opensAt: body.opensAt },
    });
    expect([first, second, third].map(({ entry }) => [entry.number, entry.status, entry.ahead])).toEqual([
      [1, 'served', undefined],
      [2, 'waiting', 0],
      [3, 'waiting', 1],
    ]);
    expect(outOfTurn).toMatchObject({ code: 'NOT_SERVED_YET', document: { entry: { number: 2 } } });
    expect(ended).toMatchObject({ status: 'bought', orderId: bought.body.orderId });
    expect(next).toMatchObject({ status: 'served', number: 3 });
    expect([elsewhere.number, elsewhere.status, resumed.body.status]).toEqual([3, 'served', 'confirmed']);
    expect(forged).toMatchObject({
      status: 422,
      code: 'SIGNED_NUMBER_INVALID',
      errors: [{ pointer: '/body/signedNumber' }],
    });
    expect(afterwards.body.status).toBe('confirmed');
    expect(oncePerFact(await shop.events('DropEntryServed', { dropId }))).toHaveLength(2);
  });

  it('expires the entry of who does not buy in time, limits what a customer may have, and leaves no way around the queue', async () => {
    const batik = await offer(web, { stock: [10] });
    const { dropId } = await schedule(batik, { buyWithin: 'PT2M', signedInOnly: true });
    const greedy = await guestWith(batik, 2);
    const ayu = shop.as('customer-ayu');
    const { body: cart } = await ayu.openCart({
      body: { channel: web.channel, lines: [{ sku: batik.sku, quantity: 2 }] },
    });

    const guest = await refusalOf(greedy.join(dropId));
    const { body: joined } = await ayu.joinDrop({ dropId, body: {} });
    const hold = await refusalOf(
      ayu.placeHold({ body: { channel: web.channel, lines: [{ sku: batik.sku, quantity: 1 }] } }),
    );
    await shop.advanceClock('PT3M');
    const tooMany = await refusalOf(ayu.checkout({ cartId: cart.cartId, body: shipping }));
    const others = await refusalOf(
      shop.as('customer-budi').getQueueEntry({ dropId, entryId: joined.entryId }),
    );
    await shop.advanceClock('PT3M');
    const { body: missed } = await ayu.getQueueEntry({ dropId, entryId: joined.entryId });
    const { body: rejoined } = await ayu.joinDrop({ dropId, body: {} });
    const ofBefore = await refusalOf(
      shop.guest.resumeQueueEntry({ dropId, body: { signedNumber: missed.signedNumber ?? '' } }),
    );

    expect(guest).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(hold).toMatchObject({ code: 'NOT_SERVED_YET' });
    expect(tooMany).toMatchObject({ status: 422, code: 'DROP_LIMIT', document: { unitsPerCustomer: 1 } });
    expect(others).toMatchObject({ status: 404, code: 'QUEUE_ENTRY_NOT_FOUND' });
    expect(ofBefore).toMatchObject({ status: 409, code: 'SIGNED_NUMBER_ENDED' });
    expect([missed.status, rejoined.entryId, rejoined.status]).toEqual(['expired', joined.entryId, 'joined']);
  });

  it('is refused at wrong times, twice for one SKU, of unknown goods, and keeps what was promised once it is open', async () => {
    const batik = await offer(web);
    const { dropId, body, answer } = await schedule(batik);
    const staff = merchandiser();
    const put = (id: string, change: object, ifMatch?: number) =>
      staff.scheduleDrop(
        { dropId: id, body: { ...body, ...change } },
        ifMatch === undefined ? {} : { ifMatch },
      );
    const other = shop.unique('drop');

    const past = await refusalOf(put(other, { opensAt: '2020-01-01T00:00:00.000Z' }));
    const twice = await refusalOf(put(other, {}));
    const unknown = await refusalOf(put(other, { skus: ['NOBODY-SELLS-IT'] }));
    const nowhere = await refusalOf(shop.guest.getDrop({ dropId: 'nothing' }));
    await shop.advanceClock('PT3M');
    const running = await refusalOf(put(dropId, { opensAt: await at(20) }, answer.body.version));
    const closed = await put(dropId, { closesAt: await at(-0.1) }, answer.body.version);
    const late = await refusalOf((await guestWith(batik)).join(dropId));

    expect(past).toMatchObject({ code: 'DROP_TIMES' });
    expect(past.errors).toContainEqual(expect.objectContaining({ pointer: '/body/opensAt' }));
    expect(twice).toMatchObject({ status: 409, code: 'DROP_OVERLAPS' });
    expect(unknown).toMatchObject({ status: 404, code: 'SKU_NOT_FOUND' });
    expect(nowhere).toMatchObject({ status: 404, code: 'DROP_NOT_FOUND' });
    expect(running).toMatchObject({ code: 'DROP_RUNNING', errors: [{ pointer: '/body/opensAt' }] });
    expect([closed.body.status, late.code]).toEqual(['closed', 'DROP_CLOSED']);
  });
});
