import { describe, expect, it } from '@jest/globals';
import { fulfilmentsOf, paidOrder, pickAll } from '../support/shop/fulfilling.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const staff = shop.as('admin');

/** A paid order that lies ready in a store, and the mail address of who bought it. */
const readyPickup = async () => {
  const world = await openWorld();
  const batik = await offer(world, { stock: [5] });
  const [locationId] = world.locations;
  const email = `${shop.unique('sari')}@example.com`;
  const order = await paidOrder(world, [[batik, 2]], {
    contact: { name: 'Sari', email },
    delivery: { method: 'pickup', locationId },
  });
  const fulfilmentId = (await fulfilmentsOf(order))[0]?.fulfilmentId ?? '';
  await pickAll(locationId, fulfilmentId);
  await shop.settle();
  return { world, batik, locationId, email, order, fulfilmentId, guest: { orderToken: order.orderToken } };
};

const mailTo = async (email: string) =>
  (await shop.messages()).filter(({ to }) => to === email).map(({ text }) => text);

describe('an order that is picked up in the store', () => {
  it('is ready with a code by message, and collected once', async () => {
    const { fulfilmentId, guest, email, locationId, batik } = await readyPickup();
    const { body: shown } = await shop.guest.getPickup({ fulfilmentId }, guest);
    const { code = '' } = shown;
    await shop.guest.announceArrival({ fulfilmentId }, guest);
    const mails = await mailTo(email);

    const collected = await staff.collectPickup({ fulfilmentId, body: { code } });
    const again = await refusalOf(staff.collectPickup({ fulfilmentId, body: { code } }));
    await shop.settle();

    expect(shown.status).toBe('ready');
    expect(mails.some((text) => text?.includes(code) === true)).toBe(true);
    expect(collected.body).toMatchObject({ status: 'collected', pickup: { collectedBy: 'customer' } });
    expect([again.status, again.code]).toEqual([409, 'ALREADY_COLLECTED']);
    const { body: stock } = await staff.getStock({ locationId, sku: batik.sku });
    expect([stock.onHand, stock.available, stock.committed]).toEqual([3, 3, 0]);
    expect(oncePerFact(await shop.events('PickupCollected', { fulfilmentId }))).toHaveLength(1);
    expect((await staff.getPickup({ fulfilmentId })).body.code).toBeUndefined();
  });

  it('is collected by a delegate with the QR code and the name that the customer gave', async () => {
    const { fulfilmentId, guest } = await readyPickup();
    await shop.guest.setPickupDelegate({ fulfilmentId, body: { name: 'Budi Santoso' } }, guest);
    const { body } = await shop.guest.getPickup({ fulfilmentId }, guest);
    const { qrToken = '' } = body;

    const guessed = await refusalOf(staff.collectPickup({ fulfilmentId, body: { code: 'AAAA-AAAA' } }));
    const stranger = await refusalOf(
      staff.collectPickup({ fulfilmentId, body: { qrToken, delegateName: 'Someone Else' } }),
    );
    const collected = await staff.collectPickup({
      fulfilmentId,
      body: { qrToken, delegateName: 'budi santoso' },
    });

    expect([guessed.code, stranger.code]).toEqual(['PICKUP_CODE_WRONG', 'DELEGATE_NAME_WRONG']);
    expect(collected.body.pickup?.collectedBy).toBe('delegate');
  });

  it('is reviewed by the guest who got it; lists show its stars once staff have published them', async () => {
    const { fulfilmentId, guest, order, batik, world } = await readyPickup();
    const { orderId } = order;
    const [bought] = (await shop.guest.getOrder({ orderId }, guest)).body.lines;
    const line = { orderId, lineId: bought?.lineId ?? '' };
    const { channel } = world;
    const write = () => shop.guest.writeReview({ ...line, body: { stars: 4, text: 'Halus' } }, guest);
    const early = await refusalOf(write());
    const { code = '' } = (await shop.guest.getPickup({ fulfilmentId }, guest)).body;
    await staff.collectPickup({ fulfilmentId, body: { code } });

    const { reviewId } = (await write()).body;
    await shop.as('customer-budi').askProductQuestion({
      productId: batik.productId,
      body: { text: 'Luntur?' },
    });
    const queues = [(await staff.listReviews({})).body.data, (await staff.listQuestions({})).body.data];
    const question = (await staff.listQuestions({})).body.data.find(
      ({ productId }) => productId === batik.productId,
    );
    await staff.moderateReview({ reviewId, body: { status: 'published' } });
    await staff.answerQuestion({
      questionId: question?.questionId ?? '',
      body: { answer: 'Tidak.' },
    });
    await shop.as('customer-budi').voteForReview({ reviewId, body: { helpful: true } });
    await shop.settle();
    await shop.advanceClock('PT1S');

    const { productId } = batik;
    const [reviews, questions, page, list] = [
      (await shop.guest.listProductReviews({ productId })).body,
      (await shop.guest.listProductQuestions({ productId })).body,
      (await shop.guest.getProduct({ productId, channel })).body,
      (await shop.guest.listProducts({ channel })).body,
    ];
    const rating = { average: 4, count: 1 };
    expect([early.code, ...queues.map(({ length }) => length > 0)]).toEqual([
      'LINE_NOT_DELIVERED',
      true,
      true,
    ]);
    expect(reviews).toMatchObject({ data: [{ stars: 4, text: 'Halus', helpful: 1 }], rating });
    expect(questions.data).toMatchObject([{ text: 'Luntur?', answer: { text: 'Tidak.' } }]);
    expect([page.rating, list.data[0]?.rating]).toEqual([rating, rating]);
    expect(oncePerFact(await shop.events('ReviewPublished', { reviewId }))).toHaveLength(1);
  });

  it('goes back on the shelf when nobody comes, and the money goes back', async () => {
    const { fulfilmentId, order, email, locationId, batik, guest } = await readyPickup();

    await shop.advanceClock('P3DT13H');
    await shop.advanceClock('P3DT12H');

    const { body: after } = await shop.guest.getOrder({ orderId: order.orderId }, guest);
    const { body: stock } = await staff.getStock({ locationId, sku: batik.sku });
    expect((await staff.getFulfilment({ fulfilmentId })).body.status).toBe('expired');
    expect(oncePerFact(await shop.events('PickupExpired', { fulfilmentId }))).toHaveLength(1);
    expect(oncePerFact(await shop.events('PickupReminded', { fulfilmentId })).length).toBeGreaterThan(0);
    expect(after.status).toBe('cancelled');
    expect(after.payment.refunded).toBe(after.payment.captured);
    expect([stock.onHand, stock.available, stock.committed]).toEqual([5, 5, 0]);
    expect((await mailTo(email)).length).toBeGreaterThan(2);
  });
});
