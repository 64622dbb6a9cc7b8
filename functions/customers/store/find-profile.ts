import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Profile } from '../model/profile.ts';
import { customersItems } from '../table.ts';
import { profileKey } from './keys.ts';
import { opened, type StoredProfile } from './personal.ts';

/** What a function needs to read profiles: contacts, groups. */
export const readProfileGrants = [may(customersItems.items.profile, 'GetItem')];

export const findProfile = async (db: Database, customerId: string): Promise<Profile | undefined> => {
  const stored = await db.get<StoredProfile>(profileKey(customerId));
  return stored === undefined ? undefined : opened(stored);
};

/** What a function needs to read several profiles at once. */
export const readProfilesGrants = [may(customersItems.items.profile, 'BatchGetItem')];

/** Several profiles in the order of their ids; one BatchGet of 100. */
export const findProfiles = async (
  db: Database,
  customerIds: readonly string[],
): Promise<readonly (Profile | undefined)[]> => {
  const found = await db.getMany<StoredProfile>(customerIds.map(profileKey));
  return found.map((stored) => (stored === undefined ? undefined : opened(stored)));
};

/** More profiles never stand in a row; each was merged into the next. */
const MOST_MERGED = 5;

/** The profile of a person: one that was merged into another leads to it. One call, and one more for each merge. */
export const findPerson = async (db: Database, customerId: string): Promise<Profile | undefined> => {
  let found = await findProfile(db, customerId);
  for (let step = 0; step < MOST_MERGED && found?.mergedInto !== undefined; step++)
    found = await findProfile(db, found.mergedInto.customerId);
  return found;
};
