import type { Key } from '#shared/dynamodb/database.ts';

export const loyaltyPartition = (customerId: string) =>
  ({ table: 'customers', pk: `L#${customerId}` }) as const;

export const orderPointsKey = (customerId: string, orderId: string): Key => ({
  ...loyaltyPartition(customerId),
  sk: `O#${orderId}`,
});

export const standingKey = (customerId: string): Key => ({ ...loyaltyPartition(customerId), sk: 'TIER' });

export const mergedStandingKey = (customerId: string, mergeId: string): Key => ({
  ...loyaltyPartition(customerId),
  sk: `MERGED#${mergeId}`,
});

export const programmeKey: Key = { table: 'customers', pk: 'LOYALTY-PROGRAMME', sk: 'A' };

export const programmeVersionKey = (version: number): Key => ({
  ...programmeKey,
  sk: `V#${String(version).padStart(8, '0')}`,
});
