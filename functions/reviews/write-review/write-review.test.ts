import { describe, expect, it } from '@jest/globals';
import { customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { deliveredOrder } from '../../../test/support/delivered-order.ts';
import { ayuId, reviewsWorld } from '../../../test/support/reviews-world.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { reviewBody } from '../schemas.ts';

describe('a review', () => {
  it('of a delivered line waits for staff, under the author’s first name', async () => {
    const { write, shown, events } = await reviewsWorld();

    const { body } = await write({ stars: 4 });

    expect(body).toMatchObject({ stars: 4, status: 'pending', author: 'Ayu', productId: 'shirt' });
    expect(JSON.stringify(body)).not.toContain('Lestari');
    expect((await shown()).data).toEqual([]);
    expect(events()).toEqual([
      expect.objectContaining({ type: 'ReviewSubmitted', orderId: 'ord_1', customerId: ayuId, stars: 4 }),
    ]);
  });

  it('of goods that are still on their way is refused', async () => {
    const { write } = await reviewsWorld(deliveredOrder({ customerId: ayuId }, { deliveredAt: undefined }));

    expect(await refusalOf(write())).toBe('LINE_NOT_DELIVERED');
    expect(await refusalOf(write({}, { lineId: 'ln_9' }))).toBe('ORDER_LINE_NOT_FOUND');
  });

  it('comes from the customer of the order or the holder of its token, not from others, nor from staff', async () => {
    const { write, runtime } = await reviewsWorld();
    const token = await guestToken(runtime.secrets, 'order', 'ord_1');
    const from = (actor: typeof guest, given = {}) =>
      refusalOf(write({}, { actor: actor as never, ...given }));

    expect(await from(customer('cus_budi'))).toBe('ORDER_NOT_FOUND');
    expect(await from(guest)).toBe('ORDER_NOT_FOUND');
    expect(await from(staffWith('orders.read', 'orders.write'))).toBe('ORDER_NOT_FOUND');
    expect(await from(guest, { guestToken: token })).toBe('none');
  });

  it('is one for a line: the same one twice, or at once, is answered alike, another one is refused', async () => {
    const { write, events } = await reviewsWorld();

    const answers = await Promise.all([write(), write(), write()]);

    expect(new Set(answers.map(({ body }) => body.reviewId)).size).toBe(1);
    expect(events()).toHaveLength(1);
    expect(await refusalOf(write({ stars: 1 }))).toBe('REVIEW_EXISTS');
    expect(await refusalOf(Promise.all([write({ stars: 1 }), write({ stars: 2 })]))).toBe('REVIEW_EXISTS');
  });

  it('tells its author why it was rejected', async () => {
    const { write, moderate } = await reviewsWorld();
    const { body } = await write();
    await moderate(body.reviewId, { status: 'rejected', reason: 'Names another shop' });

    expect((await write()).body).toMatchObject({ status: 'rejected', reason: 'Names another shop' });
  });
});

describe('the text of a review', () => {
  const parsed = (more: object) => reviewBody.safeParse({ stars: 5, ...more }).success;

  it('is plain text of visible characters, and markup in it stays text', () => {
    expect(parsed({ text: 'size < 40, <b>good</b> & cheap' })).toBe(true);
    expect(parsed({ text: 'turned \u202e round' })).toBe(false);
    expect(parsed({ title: 'two\nlines' })).toBe(false);
    expect(parsed({ text: '   ' })).toBe(false);
  });

  it('has stars from one to five, and photos by https only', () => {
    expect([0, 1, 5, 6, 4.5].map((stars) => parsed({ stars }))).toEqual([false, true, true, false, false]);
    expect(parsed({ photos: ['https://cdn.example.com/a.jpg'] })).toBe(true);
    expect(parsed({ photos: ['javascript:alert(1)'] })).toBe(false);
    expect(parsed({ photos: ['https://a.example/"onload="x'] })).toBe(false);
    expect(parsed({ photos: Array.from({ length: 7 }, () => 'https://cdn.example.com/a.jpg') })).toBe(false);
  });
});
