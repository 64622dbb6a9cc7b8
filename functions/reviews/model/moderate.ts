import type { Review } from './review.ts';

/** What staff decide about a review; what is left out stays. */
export interface ReviewDecision {
  readonly status?: 'published' | 'rejected';
  readonly reason?: string;
  /** `null` takes the answer away. */
  readonly answer?: string | null;
}

/** The review as decided, one version on; itself when it is so already. */
export const moderated = (review: Review, decision: ReviewDecision, at: string): Review => {
  const { status = review.status } = decision;
  const reason = status === 'rejected' ? (decision.reason ?? review.reason) : undefined;
  const answer = answerAfter(review, decision, at);
  if (status === review.status && reason === review.reason && answer === review.answer) return review;
  const publishedAt = status === 'published' ? (review.publishedAt ?? at) : review.publishedAt;
  return { ...review, version: review.version + 1, status, reason, answer, publishedAt };
};

const answerAfter = (
  { answer }: Pick<Review, 'answer'>,
  { answer: text }: ReviewDecision,
  at: string,
): Review['answer'] => {
  if (text === undefined || text === answer?.text) return answer;
  return text === null ? undefined : { text, at };
};
