import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const householdRoles = ['head', 'member'] as const;
export type HouseholdRole = (typeof householdRoles)[number];

export interface HouseholdMember {
  readonly customerId: string;
  readonly role: HouseholdRole;
  readonly joinedAt: string;
}

/** People who said that they belong together; profiles stay apart. The first member is its head. */
export interface Household extends Versioned {
  readonly householdId: string;
  readonly members: readonly HouseholdMember[];
}

/** A household is a family, not a club that shares what is meant for one. */
export const MOST_MEMBERS = 10;

export const isMember = ({ members }: Household, customerId: string): boolean =>
  members.some((member) => member.customerId === customerId);

/** With one more; somebody who is in it already joins no second time. */
export const joined = (household: Household, customerId: string, at: string): Household => {
  if (isMember(household, customerId)) return household;
  const role = household.members.length === 0 ? 'head' : 'member';
  return { ...household, members: [...household.members, { customerId, role, joinedAt: at }] };
};

/** Without one; when the head leaves, whoever has been in it longest is the head. */
export const left = (household: Household, customerId: string): Household => {
  const [first, ...others] = household.members.filter((member) => member.customerId !== customerId);
  const members = first === undefined ? [] : [{ ...first, role: 'head' as const }, ...others];
  return { ...household, members };
};
