import type { Key } from '#shared/dynamodb/database.ts';

export const planKey = (planId: string): Key => ({ table: 'customers', pk: 'MEMBERSHIP-PLANS', sk: planId });

export const membershipsPartition = (customerId: string) =>
  ({ table: 'customers', pk: `MB#${customerId}` }) as const;

export const membershipEventsPartition = ({
  customerId,
  planId,
}: {
  readonly customerId: string;
  readonly planId: string;
}) => ({ table: 'customers', pk: `MBE#${customerId}#${planId}` }) as const;

export const membershipKey = (customerId: string, planId: string): Key => ({
  ...membershipsPartition(customerId),
  sk: `P#${planId}`,
});
