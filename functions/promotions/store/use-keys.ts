import type { Key } from '#shared/dynamodb/database.ts';

export const couponKey = (code: string): Key => ({ table: 'catalog', pk: `CP#${code}`, sk: 'A' });
export const couponUseKey = (code: string): Key => ({ table: 'catalog', pk: `CP#${code}`, sk: 'U' });
export const promotionUseKey = (promotionId: string): Key => ({
  table: 'catalog',
  pk: `PU#${promotionId}`,
  sk: 'A',
});
/** @param buyerKey a customer id, or the digest of an e-mail address or phone number */
export const customerUseKey = (promotionId: string, buyerKey: string): Key => ({
  table: 'orders',
  pk: `PC#${promotionId}#${buyerKey}`,
  sk: 'A',
});
