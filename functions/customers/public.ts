import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { identityTypes, type IdentityType } from './model/address.ts';
import { allowsMarketing } from './model/consent.ts';
import type { Medium } from './model/profile.ts';
import { customersItems } from './table.ts';
import { findProfile } from './store/find.ts';

/** The only door of this domain: what others may import. */
export { customerIdFor } from './store/find.ts';
export { normalised } from './model/address.ts';
export { withdrawMarketing } from './store/withdraw-marketing.ts';
export { verificationMessageOf } from './store/verification-message.ts';
export { digestOf as addressDigestOf } from './store/digests.ts';

/** What a function needs to ask how a customer can be reached. */
export const contactGrants = [may(customersItems.items.profile, 'GetItem')];

/** What a function needs to send a code: beside it the secret `identities`. */
export const verificationGrants = [...contactGrants, may(customersItems.items.verification, 'GetItem')];

/** What a function needs to know which segments a customer is in. */
export const segmentsGrants = [may(customersItems.items.profile, 'GetItem')];

/** The segments a customer is in; one call. */
export const segmentsOf = async (db: Database, customerId: string): Promise<readonly string[]> =>
  (await findProfile(db, customerId))?.segments ?? [];

/** What a function needs to withdraw a customer's consent. */
export const withdrawGrants = [
  may(customersItems.items.profile, 'BatchGetItem', 'PutItem'),
  may(customersItems.items.consentRecord, 'PutItem'),
  may(customersItems.items.profileEvent, 'PutItem'),
];

/** How a customer can be reached, and for what. Personal: read it when it is needed, keep it nowhere. */
export interface CustomerContact {
  readonly customerId: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
  /** Addresses that the customer proved, or that staff entered. */
  readonly proven: readonly IdentityType[];
  /** Media that marketing may use: consent was given and not withdrawn. */
  readonly marketing: readonly Medium[];
}

/** The addresses of a customer that they proved, or that staff entered. */
export const provenAddressesOf = (
  contact: Partial<Pick<CustomerContact, 'email' | 'phone' | 'proven'>> | undefined,
): readonly string[] =>
  (contact?.proven ?? []).flatMap((type) => {
    const address = contact?.[type];
    return address === undefined ? [] : [address];
  });

/** The contact of a customer as it is now; one call. */
export const contactOf = async (db: Database, customerId: string): Promise<CustomerContact | undefined> => {
  const profile = await findProfile(db, customerId);
  if (profile === undefined) return undefined;
  const { name, email, phone } = profile.personal;
  const media: readonly Medium[] = ['email', 'sms', 'whatsapp'];
  return {
    customerId,
    name,
    email,
    phone,
    locale: profile.locale,
    timeZone: profile.timeZone,
    preferredMedium: profile.preferredMedium,
    proven: identityTypes.filter((type) => profile.proofs?.[type] !== undefined),
    marketing: media.filter((medium) => allowsMarketing(profile.consents, medium)),
  };
};
