import type { Runtime } from '#shared/runtime.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { IdentityType } from '../model/address.ts';
import type { Profile } from '../model/profile.ts';
import { digestOf } from './digests.ts';
import { identityKey, profileKey } from './keys.ts';
import { opened, type StoredProfile } from './personal.ts';

/** Our own ids: a prefix and 128 bits in base 32. */
const OWN_ID = /^cus_[0-9a-z]{26}$/;

/** Whether a reference is one of our own ids and not one of another system. */
export const isOwnId = (reference: string): boolean => OWN_ID.test(reference);

/** The customer behind our own id or the id of a source system. Derived, so it costs no look-up. */
export const customerIdFor = (reference: string): string =>
  isOwnId(reference) ? reference : derivedId('cus', 'external', reference);

export const findProfile = async (db: Runtime['db'], customerId: string): Promise<Profile | undefined> => {
  const stored = await db.get<StoredProfile>(profileKey(customerId));
  return stored === undefined ? undefined : opened(stored);
};

/** Who holds this e-mail address or phone number. */
export const findByIdentity = async (
  { db, secrets }: Runtime,
  type: IdentityType,
  value: string,
): Promise<Profile | undefined> => {
  const digest = await digestOf(secrets, type, value);
  const holder = await db.get<{ readonly customerId: string }>(identityKey({ type, digest }));
  return holder === undefined ? undefined : findProfile(db, holder.customerId);
};
