import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../test/support/asking.ts';
import { ayuId, reviewsWorld } from '../../../test/support/reviews-world.ts';

describe('a helpful vote', () => {
  it('counts once for each customer, however often or at once it is sent, and can be taken back', async () => {
    const { write, moderate, vote } = await reviewsWorld();
    const { reviewId } = (await write()).body;
    await moderate(reviewId, { status: 'published' });

    await Promise.all([vote('cus_b', reviewId), vote('cus_b', reviewId), vote('cus_c', reviewId)]);
    const two = (await vote('cus_b', reviewId)).body.helpful;
    await vote('cus_c', reviewId, false);
    const one = (await vote('cus_c', reviewId, false)).body.helpful;

    expect([two, one]).toEqual([2, 1]);
  });

  it('is for a published review of somebody else', async () => {
    const { write, moderate, vote } = await reviewsWorld();
    const { reviewId } = (await write()).body;

    expect(await refusalOf(vote('cus_b', reviewId))).toBe('REVIEW_NOT_FOUND');
    await moderate(reviewId, { status: 'published' });
    expect(await refusalOf(vote(ayuId, reviewId))).toBe('OWN_REVIEW');
    expect(await refusalOf(vote('cus_b', 'rev_none'))).toBe('REVIEW_NOT_FOUND');
  });
});
