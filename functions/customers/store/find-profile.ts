import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Profile } from '../model/profile.ts';
import { customersItems } from '../table.ts';
import { profileKey } from './keys.ts';
import { opened, type StoredProfile } from './personal.ts';

/** What a function needs to read profiles: contacts, segments. */
export const readProfileGrants = [may(customersItems.items.profile, 'GetItem')];

export const findProfile = async (db: Database, customerId: string): Promise<Profile | undefined> => {
  const stored = await db.get<StoredProfile>(profileKey(customerId));
  return stored === undefined ? undefined : opened(stored);
};
