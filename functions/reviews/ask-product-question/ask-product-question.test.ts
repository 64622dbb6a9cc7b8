import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../test/support/asking.ts';
import { reviewsWorld } from '../../../test/support/reviews-world.ts';

describe('a question about a product', () => {
  it('waits for an answer, and shows an initial of who asks', async () => {
    const { ask, events } = await reviewsWorld();

    const { body } = await ask('Does it shrink?');

    expect(body).toMatchObject({ status: 'open', author: 'A.', text: 'Does it shrink?' });
    expect(events()).toMatchObject([{ type: 'QuestionAsked', productId: 'shirt' }]);
  });

  it('is asked once under one Idempotency-Key, which takes no other question', async () => {
    const { ask, events } = await reviewsWorld();
    const under = (fingerprint: string) => ({ idempotency: { key: 'k', fingerprint } });

    const answers = await Promise.all([
      ask('Does it shrink?', under('a')),
      ask('Does it shrink?', under('a')),
    ]);

    expect(new Set(answers.map(({ body }) => body.questionId)).size).toBe(1);
    expect(events()).toHaveLength(1);
    expect(await refusalOf(ask('Is it warm?', under('b')))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is about a product that the shop shows', async () => {
    const { ask } = await reviewsWorld();

    expect(await refusalOf(ask('What is it?', { productId: 'secret' }))).toBe('PRODUCT_NOT_FOUND');
  });
});
