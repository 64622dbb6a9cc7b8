import type { Key } from '#shared/dynamodb/database.ts';

export const householdPartition = (householdId: string) =>
  ({ table: 'customers', pk: `HH#${householdId}` }) as const;
export const householdKey = (householdId: string): Key => ({ ...householdPartition(householdId), sk: 'A' });
export const householdOfKey = (customerId: string): Key => ({
  table: 'customers',
  pk: `HHM#${customerId}`,
  sk: 'A',
});
