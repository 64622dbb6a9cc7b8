import type { Database } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import { identityTypes } from '../model/address.ts';
import { agreementOf } from '../model/agreement.ts';
import type { CustomerContact } from '../model/contact.ts';
import type { PersonalData, Profile } from '../model/profile.ts';
import { findProfile, findProfiles } from './find-profile.ts';

/** What a function needs to know, and the time at which consents must hold. */
type Reading = { readonly db: Database; readonly clock: Clock };

/** The contact of a customer as it is now; one call. */
export const contactOf = async (
  { db, clock }: Reading,
  customerId: string,
): Promise<CustomerContact | undefined> => {
  const profile = await findProfile(db, customerId);
  return profile === undefined ? undefined : contactIn(profile, clock.now());
};

/** The contacts of several customers, in the order of their ids; one call for 100. */
export const contactsOf = async (
  { db, clock }: Reading,
  customerIds: readonly string[],
): Promise<readonly (CustomerContact | undefined)[]> =>
  (await findProfiles(db, customerIds)).map((profile) =>
    profile === undefined ? undefined : contactIn(profile, clock.now()),
  );

const contactIn = (profile: Profile, at: number): CustomerContact => {
  const { name, email, phone } = profile.personal;
  return {
    customerId: profile.customerId,
    name,
    email,
    phone,
    locale: profile.locale,
    timeZone: profile.timeZone,
    preferredMedium: profile.preferredMedium,
    proven: identityTypes.filter((type) => profile.proofs?.[type] !== undefined),
    ...agreementOf(profile, at),
    home: homeIn(profile.personal),
  };
};

const homeIn = ({ addresses = [] }: Partial<PersonalData>): CustomerContact['home'] =>
  addresses.flatMap(({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
  )[0];
