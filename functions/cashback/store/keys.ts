import type { Key } from '#shared/dynamodb/database.ts';

export const ruleKey = (ruleId: string): Key => ({ table: 'orders', pk: 'CASHBACK', sk: ruleId });
export const ruleGivenKey = (ruleId: string): Key => ({ table: 'orders', pk: `CBU#${ruleId}`, sk: 'A' });
export const customerGivenKey = (customerId: string, ruleId: string, period: string): Key => ({
  table: 'orders',
  pk: `CBC#${customerId}`,
  sk: `${ruleId}#${period}`,
});
export const orderCashbackKey = (orderId: string): Key => ({
  table: 'orders',
  pk: `CBO#${orderId}`,
  sk: 'A',
});
