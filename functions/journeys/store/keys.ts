import type { Key } from '#shared/dynamodb/database.ts';

export const journeyKey = (journeyId: string): Key => ({
  table: 'engagement',
  pk: 'JOURNEYS',
  sk: journeyId,
});
export const versionKey = (journeyId: string, version: number): Key => ({
  table: 'engagement',
  pk: `JOURNEY#${journeyId}`,
  sk: `V#${String(version).padStart(6, '0')}`,
});
export const campaignKey = (campaignId: string): Key => ({
  table: 'engagement',
  pk: 'CAMPAIGNS',
  sk: campaignId,
});
export const runsPartition = (customerId: string) =>
  ({ table: 'engagement', pk: `JRUNS#${customerId}` }) as const;
export const runKey = (customerId: string, journeyId: string, number: number): Key => ({
  ...runsPartition(customerId),
  sk: `${journeyId}#${String(number).padStart(6, '0')}`,
});
