import type { Runtime } from '#shared/runtime.ts';
import type { IdentityType } from '../model/address.ts';
import type { LinkType } from '../model/linked-identity.ts';
import type { Profile } from '../model/profile.ts';
import { digestOf } from './digests.ts';
import { findProfile } from './find-profile.ts';
import { identityKey } from './keys.ts';

/** The customer whom an e-mail address, a phone number, a card or a device finds; two calls. */
export const findByIdentity = async (
  { db, secrets }: Runtime,
  type: IdentityType | LinkType,
  value: string,
): Promise<Profile | undefined> => {
  const digest = await digestOf(secrets, type, value);
  const holder = await db.get<{ readonly customerId: string }>(identityKey({ type, digest }));
  return holder === undefined ? undefined : findProfile(db, holder.customerId);
};
