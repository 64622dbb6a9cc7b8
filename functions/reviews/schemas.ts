import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { shownAs } from './model/author.ts';
import { questionStatuses } from './model/question.ts';
import { reviewStatuses } from './model/review.ts';

/** Photos of one review. */
const MOST_PHOTOS = 6;

const photo = z
  .string()
  .check(
    z.regex(/^https:\/\/[^\s"'<>\\]{4,500}$/, 'a photo is a link that begins with https://'),
    z.describe('Link to a picture'),
  );

const stars = z.int().check(z.minimum(1), z.maximum(5), z.describe('1 (poor) to 5 (excellent)'));

export const showAs = z
  .enum(shownAs)
  .check(z.describe('How much of the author’s name is shown: their first name, its initial, or nothing'));

const reviewText = {
  stars,
  title: z.optional(field.line(120, 'A few words')),
  text: z.optional(field.paragraph(4000, 'Plain text: markup is shown as it was typed')),
};

export const reviewBody = z.strictObject({
  ...reviewText,
  photos: z._default(z.array(photo).check(z.maxLength(MOST_PHOTOS)), []),
  showAs: z._default(showAs, 'initial'),
});

export const answerText = field.paragraph(2000, 'What the shop says to it, shown beside it');
export const rejectReason = field.line(300, 'Shown to the author');

export const moderationBody = z
  .strictObject({
    status: z.optional(z.enum(['published', 'rejected'])),
    reason: z.optional(rejectReason),
    answer: z.optional(z.nullable(answerText).check(z.describe('What the shop says to it; null removes it'))),
  })
  .check(
    z.refine(({ status, reason }) => (status === 'rejected') === (reason !== undefined), {
      path: ['reason'],
      error: 'a rejection needs a reason, and nothing else takes one',
    }),
    z.refine(({ status, answer }) => status !== undefined || answer !== undefined, {
      error: 'send `status`, `answer` or both',
    }),
  );

const answer = z.optional(z.strictObject({ text: answerText, at: field.instant }));
const author = z.optional(z.string().check(z.describe('A first name or an initial, as the author chose')));
const helpful = z.int().check(z.minimum(0), z.describe('Customers who found it helpful'));

export const publishedReview = z.strictObject({
  reviewId: field.id,
  sku: field.sku,
  ...reviewText,
  photos: z.array(photo),
  author,
  publishedAt: field.instant,
  helpful,
  answer,
});

export const ownReview = z.strictObject({
  reviewId: field.id,
  productId: field.id,
  sku: field.sku,
  ...reviewText,
  photos: z.array(photo),
  showAs: z.optional(showAs),
  author,
  status: z.enum(reviewStatuses),
  reason: z.optional(rejectReason),
  writtenAt: field.instant,
  publishedAt: z.optional(field.instant),
  helpful,
  answer,
});

export const staffReview = z.extend(ownReview, {
  version: field.version,
  orderId: z.optional(field.id.check(z.describe('Absent once the author was erased'))),
  customerId: z.optional(field.id.check(z.describe('Absent: a guest wrote it, or the author was erased'))),
});

export const ratingSummary = z.strictObject({
  average: z.number().check(z.describe('Stars, with two decimals')),
  count: z.int().check(z.describe('Published reviews')),
});

export const ratingDetail = z.extend(ratingSummary, {
  stars: z.array(z.int()).check(z.describe('Reviews with one star, two, … five')),
});

export const questionText = field.paragraph(1000, 'The question, in plain text');

export const shownQuestion = z.strictObject({
  questionId: field.id,
  text: questionText,
  author,
  askedAt: field.instant,
  answer,
});

export const askedQuestion = z.extend(shownQuestion, {
  productId: field.id,
  status: z.enum(questionStatuses),
  reason: z.optional(rejectReason),
});

export const staffQuestion = z.extend(askedQuestion, { version: field.version, customerId: field.id });
