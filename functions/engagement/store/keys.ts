import type { Key } from '#shared/dynamodb/database.ts';

export const messagePartition = (messageId: string) =>
  ({ table: 'engagement', pk: `MSG#${messageId}` }) as const;
export const messageKey = (messageId: string): Key => ({ ...messagePartition(messageId), sk: 'A' });
export const sandboxCopyKey = (messageId: string): Key => ({
  ...messagePartition(messageId),
  sk: 'SANDBOX',
});

/** @param reference our own id of a customer, or the keyed digest of an address; never an address */
export const allowanceKey = (reference: string, date: string): Key => ({
  table: 'engagement',
  pk: `CAP#${reference}#${date}`,
  sk: 'A',
});

/** @param recipient keyed digest of an address */
export const addressPartition = (recipient: string) =>
  ({ table: 'engagement', pk: `ADDR#${recipient}` }) as const;
export const addressKey = (recipient: string): Key => ({ ...addressPartition(recipient), sk: 'A' });
export const pushDevicesKey = (customerId: string): Key => ({
  table: 'engagement',
  pk: `PUSH#${customerId}`,
  sk: 'A',
});
/** @param subscriptionId keyed digest of an endpoint */
export const pushOwnerKey = (subscriptionId: string): Key => ({
  table: 'engagement',
  pk: `PUSHOWNER#${subscriptionId}`,
  sk: 'A',
});
export const templateKey = (templateId: string): Key => ({
  table: 'engagement',
  pk: 'TEMPLATES',
  sk: templateId,
});
