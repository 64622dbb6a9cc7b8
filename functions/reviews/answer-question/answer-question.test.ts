import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { reviewsWorld } from '../../../test/support/reviews-world.ts';
import { listProductQuestions } from '../list-product-questions/list-product-questions.ts';

const world = async () => {
  const made = await reviewsWorld();
  const { questionId } = (await made.ask('Does it shrink?')).body;
  const shown = async () => {
    const request = asking(guest, { params: { productId: 'shirt' }, query: { limit: 20 } });
    return (await listProductQuestions(request, made.runtime)).body.data;
  };
  return { ...made, questionId, shown };
};

describe('the answer to a question', () => {
  it('shows both with the product, without who asked, and is sent once', async () => {
    const { questionId, answer, shown, events, ayu } = await world();
    const before = await shown();

    await answer(questionId, { answer: 'No.' });
    await answer(questionId, { answer: 'No.' });

    expect(before).toEqual([]);
    expect(await shown()).toMatchObject([{ text: 'Does it shrink?', author: 'A.', answer: { text: 'No.' } }]);
    expect(JSON.stringify(await shown())).not.toContain(ayu.kind === 'customer' ? ayu.customerId : '-');
    expect(events().map(({ type }) => type)).toEqual(['QuestionAsked', 'QuestionAnswered']);
  });

  it('can be changed, and taken away by a rejection', async () => {
    const { questionId, answer, shown } = await world();
    await answer(questionId, { answer: 'No.' });
    await answer(questionId, { answer: 'A little.' });
    const changed = await shown();

    const { body } = await answer(questionId, { reason: 'Asked before' });

    expect(changed).toMatchObject([{ answer: { text: 'A little.' } }]);
    expect(body).toMatchObject({ status: 'rejected', reason: 'Asked before' });
    expect(await shown()).toEqual([]);
    expect(await refusalOf(answer('que_none', { answer: 'x' }))).toBe('QUESTION_NOT_FOUND');
  });
});
