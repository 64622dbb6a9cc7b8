import type * as z from 'zod/mini';
import type { Household } from '../model/household.ts';
import type { customerHousehold, myHousehold } from '../schemas.ts';

export const showMyHousehold = (
  { householdId, members, version }: Household,
  me: string,
): z.output<typeof myHousehold> => ({
  householdId,
  members: members.map(({ customerId, role, joinedAt }) => ({ role, joinedAt, isMe: customerId === me })),
  version,
});

export const showCustomerHousehold = ({
  householdId,
  members,
  version,
}: Household): z.output<typeof customerHousehold> => ({
  householdId,
  members: members.map((member) => ({ ...member })),
  version,
});
