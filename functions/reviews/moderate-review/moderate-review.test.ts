import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf } from '../../../test/support/asking.ts';
import { deliveredOrder } from '../../../test/support/delivered-order.ts';
import { ayuId, reviewsWorld } from '../../../test/support/reviews-world.ts';
import { moderationBody } from '../schemas.ts';

const orderOf = (number: number) => deliveredOrder({ orderId: `ord_${number}`, customerId: ayuId });

describe('a moderated review', () => {
  it('is shown with its answer, and counts in the rating, once it is published', async () => {
    const { write, moderate, shown, events } = await reviewsWorld(orderOf(1), orderOf(2));
    const first = (await write({ stars: 5 })).body;
    const second = (await write({ stars: 4 }, { orderId: 'ord_2' })).body;

    await moderate(first.reviewId, { status: 'published', answer: 'Thank you!' });
    await moderate(second.reviewId, { status: 'published' });

    const { data, rating } = await shown();
    expect(rating).toEqual({ average: 4.5, count: 2, stars: [0, 0, 0, 1, 1] });
    expect(data.find(({ reviewId }) => reviewId === first.reviewId)).toMatchObject({
      author: 'Ayu',
      answer: { text: 'Thank you!' },
    });
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`${ayuId}|ord_1`));
    expect(events().filter(({ type }) => type === 'ReviewPublished')).toHaveLength(2);
    expect(events()).toContainEqual({ type: 'RatingChanged', productId: 'shirt', count: 2, average: 4.5 });
  });

  it('is decided once however often it is sent, and can be withdrawn and published again', async () => {
    const { write, moderate, shown, events } = await reviewsWorld();
    const { reviewId } = (await write()).body;
    const publish = () => moderate(reviewId, { status: 'published' });

    await Promise.all([publish(), publish(), publish()]);
    const once = await shown();
    await moderate(reviewId, { status: 'rejected', reason: 'An advertisement' });
    const withdrawn = await shown();
    await publish();

    expect([once.rating?.count, withdrawn.rating, (await shown()).rating?.count]).toEqual([1, undefined, 1]);
    expect(withdrawn.data).toEqual([]);
    expect(events().filter(({ type }) => type === 'RatingChanged')).toHaveLength(3);
  });

  it('takes an answer only while it is shown, and not for a version that has changed', async () => {
    const { write, moderate } = await reviewsWorld();
    const { reviewId } = (await write()).body;

    expect(await refusalOf(moderate(reviewId, { answer: 'Hello' }))).toBe('REVIEW_NOT_PUBLISHED');
    expect(await refusalOf(moderate('rev_none', { status: 'published' }))).toBe('REVIEW_NOT_FOUND');
    await moderate(reviewId, { status: 'published' });
    expect(await refusalOf(moderate(reviewId, { answer: 'Hello' }, { ifMatch: 1 }))).toBe('STALE_VERSION');
    await moderate(reviewId, { answer: 'Hello' });
    expect((await moderate(reviewId, { answer: null })).body.answer).toBeUndefined();
  });

  it('is rejected with a reason, and with nothing else', () => {
    const takes = (body: object) => moderationBody.safeParse(body).success;

    expect(takes({ status: 'rejected', reason: 'Not about the product' })).toBe(true);
    expect(takes({ status: 'rejected' })).toBe(false);
    expect(takes({ status: 'published', reason: 'fine' })).toBe(false);
    expect(takes({})).toBe(false);
  });

  it('keeps the votes that come in while it is decided', async () => {
    const { write, moderate, vote, shown } = await reviewsWorld();
    const { reviewId } = (await write()).body;
    await moderate(reviewId, { status: 'published' });

    await Promise.all([
      vote('cus_b', reviewId),
      moderate(reviewId, { answer: 'Hi' }),
      vote('cus_c', reviewId),
    ]);

    expect((await shown()).data[0]).toMatchObject({ helpful: 2, answer: { text: 'Hi' } });
  });
});

describe('the rating of a product', () => {
  const step = fc.record({
    order: fc.integer({ min: 1, max: 3 }),
    decision: fc.constantFrom(
      { status: 'published' as const },
      { status: 'rejected' as const, reason: 'No' },
    ),
  });

  it('is always what its published reviews say, in whatever order they are decided', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
        async (steps, stars) => {
          const world = await reviewsWorld(...[1, 2, 3].map(orderOf));
          const ids = await allWritten(world, stars);
          for (const { order, decision } of steps) await world.moderate(ids[order - 1] ?? '', decision);

          expect(await ratingOf(world)).toEqual(await ratingByHand(world));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('misses none of several reviews that are published at once', async () => {
    const world = await reviewsWorld(...[1, 2, 3, 4].map(orderOf));
    const ids = await allWritten(world, [5, 4, 4, 1]);

    await Promise.all(ids.map((reviewId) => world.moderate(reviewId, { status: 'published' })));

    expect(await ratingOf(world)).toEqual({ average: 3.5, count: 4 });
  });
});

type World = Awaited<ReturnType<typeof reviewsWorld>>;

/** One for each order, in their order. */
const allWritten = async ({ write }: World, stars: readonly number[]): Promise<readonly string[]> => {
  const written = stars.map((given, at) => write({ stars: given }, { orderId: `ord_${at + 1}` }));
  return (await Promise.all(written)).map(({ body }) => body.reviewId);
};

const ratingOf = async ({ shown }: World) => {
  const { average = 0, count = 0 } = (await shown()).rating ?? {};
  return { average, count };
};

const ratingByHand = async ({ shown }: World) => {
  const { data } = await shown();
  const sum = data.reduce((all, { stars }) => all + stars, 0);
  const average = data.length === 0 ? 0 : Math.round((sum / data.length) * 100) / 100;
  return { average, count: data.length };
};
