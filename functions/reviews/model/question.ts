import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { StaffAnswer } from './review.ts';

export const questionStatuses = ['open', 'answered', 'rejected'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** A customer's question about a product; shown once it is answered. */
export interface ProductQuestion extends Versioned {
  readonly questionId: string;
  readonly productId: string;
  readonly customerId: string;
  /** As shown: a first name or an initial. */
  readonly author?: string;
  readonly text: string;
  readonly status: QuestionStatus;
  /** ISO 8601 */
  readonly askedAt: string;
  readonly answer?: StaffAnswer;
  readonly reason?: string;
}

/** Staff answer a question, or reject it with a reason. */
export type QuestionDecision =
  | { readonly answer: string; readonly reason?: undefined }
  | { readonly answer?: undefined; readonly reason: string };

/** The question as decided, one version on; itself when it is so already. */
export const decided = (
  question: ProductQuestion,
  { answer, reason }: QuestionDecision,
  at: string,
): ProductQuestion => {
  if (question.answer?.text === answer && question.reason === reason) return question;
  const version = question.version + 1;
  return answer === undefined
    ? { ...question, version, status: 'rejected', reason, answer: undefined }
    : { ...question, version, status: 'answered', reason, answer: { text: answer, at } };
};

export const questionsOfProduct = (productId: string): string => `questions-of:${productId}`;
export const questionsWith = (status: QuestionStatus): string => `questions:${status}`;

/** The one list a question is in: of its product once it is answered, of its status before. */
export const questionListingOf = ({ status, productId }: ProductQuestion): string =>
  status === 'answered' ? questionsOfProduct(productId) : questionsWith(status);
