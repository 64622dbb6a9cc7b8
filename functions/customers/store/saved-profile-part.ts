import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Profile } from '../model/profile.ts';
import { profileKey } from './keys.ts';
import { sealed } from './personal.ts';

/** Somebody changed the profile since it was read. */
class ProfileMoved extends Error {}

export const isProfileMoved = (error: unknown): boolean => error instanceof ProfileMoved;

/** Saves a profile whose addresses stay as they are. */
export const savedProfilePart = (profile: Profile): TransactionPart => ({
  actions: [saveAction(profileKey(profile.customerId), sealed(profile))],
  refused: () => new ProfileMoved(),
});
