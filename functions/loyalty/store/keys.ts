import type { Key } from '#shared/dynamodb/database.ts';

export const ledgerPartition = (customerId: string) =>
  ({ table: 'customers', pk: `L#${customerId}` }) as const;
export const balanceKey = (customerId: string): Key => ({ ...ledgerPartition(customerId), sk: 'A' });
export const orderPointsKey = (customerId: string, orderId: string): Key => ({
  ...ledgerPartition(customerId),
  sk: `O#${orderId}`,
});
export const entryKey = (customerId: string, reason: string): Key => ({
  ...ledgerPartition(customerId),
  sk: `T#${reason}`,
});
