import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { deliveredOrder } from '../../../test/support/delivered-order.ts';
import { personalData } from '../../../test/support/personal-data.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { subscriberKey, subscriptionKey } from '../../back-in-stock/store/subscriptions.ts';
import { cartContactKey } from '../../carts/public.ts';
import { openCart } from '../../carts/open-cart/open-cart.ts';
import { givePointsPart, pointsAccountId } from '../../credit/public.ts';
import { noteKey as creditNoteKey } from '../../credit/store/keys.ts';
import { customerIdFor } from '../../customers/public.ts';
import { linkIdentity } from '../../customers/link-identity/link-identity.ts';
import { mergeCustomers } from '../../customers/merge-customers/merge-customers.ts';
import { putCustomer } from '../../customers/put-customer/put-customer.ts';
import { putMe } from '../../customers/put-me/put-me.ts';
import { putConsents } from '../../customers/put-consents/put-consents.ts';
import { messageKey, sandboxCopyKey } from '../../engagement/store/keys.ts';
import { runKey } from '../../journeys/store/keys.ts';
import { wisherKey } from '../../journeys/store/wishers.ts';
import { contactKey, noteKey, orderKey } from '../../orders/store/keys.ts';
import { pastOrderKey } from '../../past-orders/store/past-orders.ts';
import { delegateKey } from '../../pickup/store/delegates.ts';
import { exportMyData } from '../export-my-data/export-my-data.ts';
import { listPrivacyRequests } from '../list-privacy-requests/list-privacy-requests.ts';
import { previewErasure } from '../preview-erasure/preview-erasure.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { putWishListLine } from '../../wish-lists/put-wish-list-line/put-wish-list-line.ts';
import { askedKey, questionKey, reviewKey, voteKey } from '../../reviews/store/keys.ts';
import { reviewIdOf } from '../../reviews/store/reviews.ts';
import { eraseCustomer } from './erase-customer.ts';

/** Written into everything that holds something about Ayu. */
const CANARY = 'kenari-7f3a';
const email = `${CANARY}@example.com`;
const customerId = customerIdFor('ayu');
const ayu = customer(customerId);
const cause = { actor: { kind: 'guest' }, correlationId: 'c' } as const;
const staff = staffWith('privacy.write');
const tables = ['customers', 'orders', 'engagement', 'catalog', 'inventory'] as const;

const shop = async (status: 'paid' | 'awaiting_payment' = 'paid') => {
  const runtime = await stockedShop({ MUG: { price: 50_000, stock: 10 } });
  const { db } = runtime;
  const digital = sampleOrder().lines.map((line) => ({ ...line, allocations: [] }));
  const order = sampleOrder({
    orderId: 'o1',
    customerId,
    status,
    lines: status === 'paid' ? deliveredOrder().lines : digital,
  });
  const contact = { contact: { name: CANARY, email }, address: { line1: `Jl. ${CANARY}` } };
  const message = {
    messageId: 'm1',
    customerId,
    to: email,
    text: CANARY,
    createdAt: '2026-11-23T03:00:00.000Z',
  };
  const review = {
    stars: 5,
    status: 'published',
    text: CANARY,
    author: CANARY,
    photos: [CANARY],
    orderId: 'o1',
  };
  const subscription = {
    subscriptionId: 's1',
    customerId,
    sku: 'MUG',
    subscribedAt: '2026-11-23T03:00:00.000Z',
  };
  await putMe(asking(ayu, { body: { name: CANARY, email, addresses: [] } }) as never, runtime);
  await putConsents(
    asking(ayu, {
      body: { consents: [{ medium: 'email', purpose: 'marketing', state: 'granted', textVersion: 'v1' }] },
    }) as never,
    runtime,
  );
  const { body: cart } = await openCart(
    asking(ayu, { body: { channel: 'web', lines: [{ sku: 'MUG', quantity: 1 }] } }) as never,
    runtime,
  );
  await putWishListLine(
    asking(ayu, { params: { sku: 'MUG' }, body: { quantity: 1, kind: 'wish' } }) as never,
    runtime,
  );
  const past = { customerId, placedAt: '2025-01-01T00:00:00.000Z', reference: 'P1' };
  await db.writeOne(put(pastOrderKey(past), { ...past, note: CANARY }));
  const points = { customerId, orderId: 'o1', step: 'EARN#o1', points: 25 };
  await commit(db, [await givePointsPart(points, {}, { ...runtime, cause })]);
  for (const [key, item] of [
    [orderKey('o1'), order],
    [contactKey('o1'), contact],
    [noteKey('o1'), { note: `called by ${CANARY}` }],
    [cartContactKey(cart.cartId), { name: CANARY, email }],
    [creditNoteKey(pointsAccountId(customerId), 'EARN#o1'), { note: `${CANARY} asked` }],
    [messageKey('m1'), message],
    [sandboxCopyKey('m1'), { to: email }],
    [subscriptionKey('s1'), subscription],
    [subscriberKey('s1'), { email }],
    [
      { table: 'orders', pk: 'FO#o1', sk: 'o1-1' },
      { fulfilmentId: 'o1-1', orderId: 'o1', locationId: 'jakarta', lines: [], status: 'completed' },
    ],
    [delegateKey('o1-1'), { name: CANARY }],
    [
      runKey(customerId, 'welcome', 1),
      { customerId, journeyId: 'welcome', number: 1, data: { note: CANARY }, history: [] },
    ],
    [wisherKey('MUG', customerId), { customerId, isWished: true, listVersion: 1 }],
    [reviewKey(reviewIdOf('o1', 'ln_1')), { ...review, reviewId: reviewIdOf('o1', 'ln_1') }],
    [questionKey('q1'), { questionId: 'q1', customerId, author: CANARY, text: CANARY, status: 'answered' }],
    [askedKey(customerId, 'q1'), { questionId: 'q1' }],
    [voteKey(customerId, 'rev_9'), { reviewId: 'rev_9', customerId }],
  ] as const)
    await db.writeOne(put(key, item));
  return { ...runtime, personalData };
};

const places = ({ db }: Awaited<ReturnType<typeof shop>>) =>
  tables.flatMap((table) =>
    db
      .items(table)
      .flatMap((item) =>
        JSON.stringify(item).includes(CANARY) ? [`${String(item.pk)} ${String(item.sk)}`] : [],
      ),
  );

const erase = (runtime: Awaited<ReturnType<typeof shop>>) =>
  eraseCustomer(asking(staff, { params: { customerId } }), runtime);

describe('the erasure of a customer', () => {
  it('leaves nothing that names them in any table, and keeps what bookkeeping needs', async () => {
    const runtime = await shop();
    const before = places(runtime);

    const { body } = await erase(runtime);

    expect(before.length).toBeGreaterThanOrEqual(9);
    expect(places(runtime)).toEqual([]);
    expect(await runtime.db.get(wisherKey('MUG', customerId))).toBeUndefined();
    expect(body).toMatchObject({ erased: expect.any(Number), left: 0 });
    expect(await runtime.db.get(orderKey('o1'))).toMatchObject({ totals: { total: 222_000 } });
    expect((await erase(runtime)).body.erased).toBe(0);
  });

  it('erases the profiles that were merged into theirs, with the cards that found them', async () => {
    const runtime = await shop();
    const old = { externalId: 'old' };
    const body = { name: CANARY, email: `old-${email}`, addresses: [] };
    await putCustomer(asking(staff, { params: old, body }) as never, runtime);
    await linkIdentity(
      asking(staff, { params: old, body: { type: 'card', value: CANARY } }) as never,
      runtime,
    );
    const merge = { other: customerId, reason: 'same-person' };
    await mergeCustomers(asking(staff, { params: old, body: merge }) as never, runtime);

    await erase(runtime);

    const left = runtime.db.items('customers');
    expect(JSON.stringify(left)).not.toContain(CANARY);
    expect(left.filter(({ pk, sk }) => /^ID#/.test(`${String(pk)}`) || /^ID#/.test(String(sk)))).toEqual([]);
  });

  it('is shown before: what is erased, what is kept and why', async () => {
    const runtime = await shop();

    const { body } = await previewErasure(asking(staff, { params: { customerId } }), runtime);

    const steps = Object.fromEntries(body.steps.map(({ kind, action }) => [kind, action]));
    expect(steps).toEqual({
      journey_run: 'erase',
      wish_news: 'erase',
      profile: 'erase',
      consent: 'keep',
      order: 'keep',
      order_contact: 'erase',
      order_note: 'erase',
      pickup_delegate: 'erase',
      cart: 'erase',
      points: 'keep',
      credit_note: 'erase',
      message: 'erase',
      stock_subscription: 'erase',
      past_order: 'erase',
      wish_list: 'erase',
      review: 'erase',
      review_vote: 'erase',
      product_question: 'erase',
    });
    expect(body.steps.every(({ action, reason }) => action === 'erase' || reason !== undefined)).toBe(true);
    expect(places(runtime).length).toBeGreaterThan(0);
  });

  it('waits for open orders: goods on their way need their address', async () => {
    const runtime = await shop('awaiting_payment');

    expect(await refusalOf(erase(runtime))).toBe('ERASURE_BLOCKED');
    expect(places(runtime).length).toBeGreaterThan(0);
  });
});

describe('the export of a customer', () => {
  it('has everything an erasure would erase, and is recorded without its content', async () => {
    const runtime = await shop();
    const before = places(runtime).length;

    const { body } = await exportMyData(asking(ayu, {}), runtime);

    expect(body.sections.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['profile', 'consent', 'order', 'order_contact', 'message', 'points', 'cart']),
    );
    expect(JSON.stringify(body).split(CANARY).length).toBeGreaterThan(9);
    expect(places(runtime)).toHaveLength(before);
    const requests = await listPrivacyRequests(
      asking(staff, { params: { customerId }, query: { limit: 10 } }),
      runtime,
    );
    expect(requests.body.data).toMatchObject([{ kind: 'export', by: `customer:${customerId}` }]);
  });

  it('is not given to a guest', async () => {
    const runtime = await shop();

    await expect(exportMyData(asking(guest, {}), runtime)).rejects.toThrow();
  });
});
