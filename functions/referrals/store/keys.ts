import type { Key } from '#shared/dynamodb/database.ts';

export const referralPartition = (customerId: string) =>
  ({ table: 'customers', pk: `REF#${customerId}` }) as const;
export const referralKey = (customerId: string): Key => ({ ...referralPartition(customerId), sk: 'A' });
export const codeKey = (code: string): Key => ({ table: 'customers', pk: `REFCODE#${code}`, sk: 'A' });
export const programmeKey: Key = { table: 'customers', pk: 'REFERRAL-PROGRAMME', sk: 'A' };
