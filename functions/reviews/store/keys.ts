import type { Key } from '#shared/dynamodb/database.ts';

export const reviewPartition = (reviewId: string) =>
  ({ table: 'engagement', pk: `REVIEW#${reviewId}` }) as const;
export const questionPartition = (questionId: string) =>
  ({ table: 'engagement', pk: `QUESTION#${questionId}` }) as const;
export const ratingPartition = (productId: string) =>
  ({ table: 'catalog', pk: `RATING#${productId}` }) as const;
export const reviewerPartition = (customerId: string) =>
  ({ table: 'engagement', pk: `REVIEWER#${customerId}` }) as const;

export const reviewKey = (reviewId: string): Key => ({ ...reviewPartition(reviewId), sk: 'A' });
export const questionKey = (questionId: string): Key => ({ ...questionPartition(questionId), sk: 'A' });
export const ratingKey = (productId: string): Key => ({ ...ratingPartition(productId), sk: 'A' });
export const voteKey = (customerId: string, reviewId: string): Key => ({
  ...reviewerPartition(customerId),
  sk: `V#${reviewId}`,
});
export const askedKey = (customerId: string, questionId: string): Key => ({
  ...reviewerPartition(customerId),
  sk: `Q#${questionId}`,
});
