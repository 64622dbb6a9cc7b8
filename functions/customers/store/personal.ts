import { shardOf } from '#shared/dynamodb/shard-of.ts';
import type { PersonalData, Profile } from '../model/profile.ts';

/** A profile as it lies in the table: everything personal in one attribute. */
export type StoredProfile = Omit<Profile, 'personal'> & {
  readonly personal: PersonalData;
  /** Where it stands in the index of all customers. */
  readonly listShard?: number;
};

/** So that an import is not held up by one partition of the index. */
export const LIST_SHARDS = 16;

/**
 * The one place where personal data goes into the table. The person's own data key (item `U#{customerId}` / `DK`,
 * wrapped by the table's KMS key) encrypts `personal` here; deleting that item then erases the person from every
 * backup too. Until then the table's own key protects it.
 */
export const sealed = (profile: Profile): StoredProfile => ({
  ...profile,
  listShard: shardOf(profile.customerId, LIST_SHARDS),
});

/** The one place where it comes out. */
export const opened = ({ listShard: _listShard, ...profile }: StoredProfile): Profile => profile;
