import type { PersonalData, Profile } from '../model/profile.ts';

/** A profile as it lies in the table: everything personal in one attribute. */
export type StoredProfile = Omit<Profile, 'personal'> & { readonly personal: PersonalData };

/**
 * The one place where personal data goes into the table. The person's own data key (item `U#{customerId}` / `DK`,
 * wrapped by the table's KMS key) encrypts `personal` here; deleting that item then erases the person from every
 * backup too. Until then the table's own key protects it.
 */
export const sealed = (profile: Profile): StoredProfile => profile;

/** The one place where it comes out. */
export const opened = (stored: StoredProfile): Profile => stored;
