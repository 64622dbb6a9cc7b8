import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { householdRoles } from './model/household.ts';

const role = z.enum(householdRoles).check(z.describe('The head has been in it longest'));

/** As its members see it: how many and since when, not who. */
export const myHousehold = z.strictObject({
  householdId: field.id,
  members: z.array(
    z.strictObject({ role, joinedAt: field.instant, isMe: z.boolean() }).check(z.describe('A member')),
  ),
  version: field.version,
});

/** As staff see it. */
export const customerHousehold = z.strictObject({
  householdId: field.id,
  members: z.array(z.strictObject({ customerId: field.id, role, joinedAt: field.instant })),
  version: field.version,
});

export const invitation = field.token(200, 'From a member; works for 7 days');
