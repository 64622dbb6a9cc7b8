import { describe, expect, it } from '@jest/globals';
import { reviewsWorld } from '../../../test/support/reviews-world.ts';
import { reviewRecords } from '../store/personal-records.ts';

describe('the reviews of a product', () => {
  it('are none for a product nobody reviewed or nobody knows', async () => {
    const { shown } = await reviewsWorld();

    expect(await shown()).toEqual({ data: [], page: { nextCursor: null }, rating: undefined });
  });

  it('keep the stars of somebody who was erased, and nothing else of them', async () => {
    const { write, moderate, shown, runtime, ayu } = await reviewsWorld();
    const { reviewId } = (await write({ text: 'kenari-7f3a', title: 'kenari-7f3a' })).body;
    await moderate(reviewId, { status: 'published', answer: 'Dear Ayu' });
    const customerId = ayu.kind === 'customer' ? ayu.customerId : '';
    const orders = [{ orderId: 'ord_1', lines: [{ lineId: 'ln_1' }] }] as never;

    for (const { erase } of await reviewRecords(runtime.db, customerId, orders))
      for (const action of erase) await runtime.db.writeOne(action);

    const left = await reviewRecords(runtime.db, customerId, orders);
    expect(await shown()).toMatchObject({ data: [{ stars: 5, photos: [] }], rating: { count: 1 } });
    expect(JSON.stringify([await shown(), left])).not.toMatch(/kenari|Ayu|ord_1/);
    expect(left).toMatchObject([{ kind: 'review', erase: [], keptBecause: expect.any(String) }]);
  });
});
