import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const stars = z.int().check(z.minimum(1), z.maximum(5));

const reviewFacts = {
  reviewId: field.id,
  productId: field.id,
  sku: field.sku,
  stars,
  customerId: z.optional(field.id.check(z.describe('Absent: a guest wrote it'))),
};

const questionFacts = { questionId: field.id, productId: field.id, customerId: field.id };

export const ReviewSubmitted = defineEvent({
  type: 'ReviewSubmitted',
  domain: 'reviews',
  version: 1,
  summary: 'A buyer reviewed a delivered line; the review awaits a decision.',
  delivery: 'outbox',
  data: z.strictObject({ ...reviewFacts, orderId: field.id }),
});

export const ReviewPublished = defineEvent({
  type: 'ReviewPublished',
  domain: 'reviews',
  version: 1,
  summary: 'Staff published a review.',
  delivery: 'outbox',
  data: z.strictObject(reviewFacts),
});

export const ReviewRejected = defineEvent({
  type: 'ReviewRejected',
  domain: 'reviews',
  version: 1,
  summary: 'Staff rejected a review, or withdrew a published one.',
  delivery: 'outbox',
  data: z.strictObject(reviewFacts),
});

export const RatingChanged = defineEvent({
  type: 'RatingChanged',
  domain: 'reviews',
  version: 1,
  summary: 'The number or average of a product’s published reviews changed.',
  delivery: 'outbox',
  data: z.strictObject({
    productId: field.id,
    count: z.int().check(z.minimum(0)),
    average: z.optional(z.number().check(z.describe('Stars, with two decimals; absent without reviews'))),
  }),
});

export const QuestionAsked = defineEvent({
  type: 'QuestionAsked',
  domain: 'reviews',
  version: 1,
  summary: 'A customer asked a question about a product.',
  delivery: 'outbox',
  data: z.strictObject(questionFacts),
});

export const QuestionAnswered = defineEvent({
  type: 'QuestionAnswered',
  domain: 'reviews',
  version: 1,
  summary: 'Staff answered a question about a product, or changed their answer.',
  delivery: 'outbox',
  data: z.strictObject(questionFacts),
});
