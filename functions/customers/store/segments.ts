import type { Database } from '#shared/dynamodb/database.ts';
import type { Profile } from '../model/profile.ts';
import { findProfile } from './find-profile.ts';

/** The segments a customer is in at a time; one call. @param at milliseconds since 1970 */
export const segmentsOf = async (db: Database, customerId: string, at: number): Promise<readonly string[]> =>
  segmentsAt((await findProfile(db, customerId)) ?? {}, at);

/** The segments staff put somebody into, and the groups they are in at a time. @param at milliseconds since 1970 */
export const segmentsAt = (
  { segments = [], groups = {} }: Pick<Profile, 'segments' | 'groups'>,
  at: number,
): readonly string[] => {
  const current = Object.keys(groups).filter((group) => Date.parse(groups[group] ?? '') > at);
  return current.length === 0 ? segments : [...new Set([...segments, ...current])];
};
