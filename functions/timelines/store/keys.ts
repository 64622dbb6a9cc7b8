import type { Key } from '#shared/dynamodb/key.ts';

export const timelinePartition = (customerId: string) =>
  ({ table: 'customers', pk: `TL#${customerId}` }) as const;
export const entryKey = (customerId: string, at: string, entryId: string): Key => ({
  ...timelinePartition(customerId),
  sk: `AT#${at}#${entryId}`,
});
export const valueKey = (customerId: string): Key => ({ ...timelinePartition(customerId), sk: 'VALUE' });

export const orderMoneyKey = (orderId: string): Key => ({
  table: 'customers',
  pk: `TLO#${orderId}`,
  sk: 'A',
});

export const viewsPartition = (customerId: string) =>
  ({ table: 'customers', pk: `TLV#${customerId}` }) as const;
export const viewKey = (customerId: string, at: string, viewId: string): Key => ({
  ...viewsPartition(customerId),
  sk: `${at}#${viewId}`,
});
