import type { Key } from '#shared/dynamodb/key.ts';

export const segmentKey = (segmentId: string): Key => ({ table: 'customers', pk: 'SEGMENTS', sk: segmentId });

export const segmentReviewKey = (segmentId: string): Key => ({
  table: 'customers',
  pk: 'SEGREVIEWS',
  sk: segmentId,
});

export const segmentPartition = (segmentId: string) =>
  ({ table: 'customers', pk: `SEG#${segmentId}` }) as const;

export const segmentMemberKey = (segmentId: string, customerId: string): Key => ({
  ...segmentPartition(segmentId),
  sk: customerId,
});

export const segmentStandingKey = (customerId: string): Key => ({
  table: 'customers',
  pk: `SEGC#${customerId}`,
  sk: 'A',
});
