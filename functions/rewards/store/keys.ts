import type { Key } from '#shared/dynamodb/database.ts';

export const rewardKey = (rewardId: string): Key => ({ table: 'customers', pk: 'REWARDS', sk: rewardId });

export const rewardUseKey = (rewardId: string): Key => ({
  table: 'customers',
  pk: `RWU#${rewardId}`,
  sk: 'A',
});

export const redemptionsPartition = (customerId: string) =>
  ({ table: 'customers', pk: `RW#${customerId}` }) as const;

export const redemptionKey = (customerId: string, redemptionId: string): Key => ({
  ...redemptionsPartition(customerId),
  sk: `R#${redemptionId}`,
});
