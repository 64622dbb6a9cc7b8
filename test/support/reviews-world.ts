import { put } from '#shared/dynamodb/write-action.ts';
import { productKey } from '../../functions/catalog/public.ts';
import { customerIdFor } from '../../functions/customers/public.ts';
import { putMe } from '../../functions/customers/put-me/put-me.ts';
import { orderKey, type Order } from '../../functions/orders/public.ts';
import { answerQuestion } from '../../functions/reviews/answer-question/answer-question.ts';
import { askProductQuestion } from '../../functions/reviews/ask-product-question/ask-product-question.ts';
import { listProductReviews } from '../../functions/reviews/list-product-reviews/list-product-reviews.ts';
import { moderateReview } from '../../functions/reviews/moderate-review/moderate-review.ts';
import { voteForReview } from '../../functions/reviews/vote-for-review/vote-for-review.ts';
import { writeReview } from '../../functions/reviews/write-review/write-review.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { asking, customer, staffWith } from './asking.ts';
import { deliveredOrder } from './delivered-order.ts';
import { testRuntime } from './test-runtime.ts';

export const ayuId = customerIdFor('ayu');
const staff = staffWith('reviews.moderate');

type ReviewStep = Parameters<typeof moderateReview>[0]['body'];
type AskOptions = { readonly productId?: string; readonly idempotency?: Idempotency };
type AnswerStep = Parameters<typeof answerQuestion>[0]['body'];

/** A shop where Ayu Lestari has got the two shirts of `ord_1`. */
export const reviewsWorld = async (...orders: readonly Order[]) => {
  const runtime = testRuntime();
  const ayu = customer(ayuId);
  await putMe(asking(ayu, { body: { name: 'Ayu Lestari', addresses: [] } }) as never, runtime);
  for (const order of orders.length > 0 ? orders : [deliveredOrder({ customerId: ayuId })])
    await runtime.db.writeOne(put(orderKey(order.orderId), order));
  const shirt = { productId: 'shirt', name: 'Shirt', publish: { web: {} }, variants: [], version: 1 };
  await runtime.db.writeOne(put(productKey('shirt'), shirt));

  return {
    runtime,
    ayu,
    write: (said: object = {}, { orderId = 'ord_1', lineId = 'ln_1', actor = ayu, ...more } = {}) =>
      writeReview(
        asking(actor, {
          params: { orderId, lineId },
          body: { stars: 5, text: 'Soft and warm', photos: [], showAs: 'first_name' as const, ...said },
          ...more,
        }),
        runtime,
      ),
    moderate: (reviewId: string, body: ReviewStep, more: object = {}) =>
      moderateReview(asking(staff, { params: { reviewId }, body, ...more }), runtime),
    vote: (customerId: string, reviewId: string, helpful = true) =>
      voteForReview(asking(customer(customerId), { params: { reviewId }, body: { helpful } }), runtime),
    ask: (text: string, { productId = 'shirt', ...more }: AskOptions = {}) =>
      askProductQuestion(
        asking(ayu, { params: { productId }, body: { text, showAs: 'initial' as const }, ...more }),
        runtime,
      ),
    answer: (questionId: string, body: AnswerStep) =>
      answerQuestion(asking(staff, { params: { questionId }, body }), runtime),
    shown: async () =>
      (
        await listProductReviews(
          asking(ayu, { params: { productId: 'shirt' }, query: { limit: 20 } }),
          runtime,
        )
      ).body,
    events: () =>
      [...runtime.db.items('engagement'), ...runtime.db.items('catalog')].flatMap(({ event }) => {
        const outgoing = event as { metadata: { type: string }; data: object } | undefined;
        return outgoing === undefined ? [] : [{ type: outgoing.metadata.type, ...outgoing.data }];
      }),
  };
};
