import type { Database } from '#shared/dynamodb/database.ts';
import type { Profile } from '../model/profile.ts';
import { findProfile } from './find-profile.ts';

/** The groups a customer is in at a time; one call. @param at milliseconds since 1970 */
export const groupsOf = async (db: Database, customerId: string, at: number): Promise<readonly string[]> =>
  groupsAt((await findProfile(db, customerId)) ?? {}, at);

/** The groups that staff put somebody into, and those they are in until a time, as members of a plan. @param at milliseconds since 1970 */
export const groupsAt = (
  { groups = [], groupsUntil = {} }: Pick<Profile, 'groups' | 'groupsUntil'>,
  at: number,
): readonly string[] => {
  const current = Object.keys(groupsUntil).filter((group) => Date.parse(groupsUntil[group] ?? '') > at);
  return current.length === 0 ? groups : [...new Set([...groups, ...current])];
};
