import type { Database } from '#shared/dynamodb/database.ts';
import { identityTypes } from '../model/address.ts';
import { allowsMarketing, profilingAnswer } from '../model/consent.ts';
import type { CustomerContact } from '../model/contact.ts';
import type { Medium, PersonalData, Profile } from '../model/profile.ts';
import { findProfile, findProfiles } from './find-profile.ts';

/** The contact of a customer as it is now; one call. */
export const contactOf = async (db: Database, customerId: string): Promise<CustomerContact | undefined> => {
  const profile = await findProfile(db, customerId);
  return profile === undefined ? undefined : contactIn(profile);
};

/** The contacts of several customers, in the order of their ids; one call for 100. */
export const contactsOf = async (
  db: Database,
  customerIds: readonly string[],
): Promise<readonly (CustomerContact | undefined)[]> =>
  (await findProfiles(db, customerIds)).map((profile) =>
    profile === undefined ? undefined : contactIn(profile),
  );

const contactIn = (profile: Profile): CustomerContact => {
  const { name, email, phone } = profile.personal;
  const media: readonly Medium[] = ['email', 'sms', 'whatsapp', 'push'];
  return {
    customerId: profile.customerId,
    name,
    email,
    phone,
    locale: profile.locale,
    timeZone: profile.timeZone,
    preferredMedium: profile.preferredMedium,
    proven: identityTypes.filter((type) => profile.proofs?.[type] !== undefined),
    marketing: media.filter((medium) => allowsMarketing(profile.consents, medium)),
    profiling: profilingAnswer(profile.consents),
    home: homeIn(profile.personal),
  };
};

const homeIn = ({ addresses = [] }: Partial<PersonalData>): CustomerContact['home'] =>
  addresses.flatMap(({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
  )[0];
