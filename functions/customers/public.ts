/** What upper domains may import of customers. */

import { may } from '#shared/contracts/grant.ts';
import { customersItems } from './table.ts';

const { profile, consentRecord, profileEvent, verification } = customersItems.items;

// Reads
export { contactOf } from './store/contact.ts';
export { segmentsOf } from './store/segments.ts';
export { verificationMessageOf } from './store/verification-message.ts';
export { provenAddressesOf, type CustomerContact } from './model/contact.ts';
export { allCustomers } from './store/all-customers.ts';
export { customerIdFor } from './store/find.ts';
export type { Profile } from './model/profile.ts';
export { normalised } from './model/address.ts';
export { digestOf as addressDigestOf } from './store/digests.ts';

// Changes
export { withdrawMarketing } from './requests/withdraw-marketing.ts';

// Grants
export { allCustomersGrants } from './store/all-customers.ts';
export const contactGrants = [may(profile, 'GetItem')];
/** Beside it the secret `identities`. */
export const verificationGrants = [...contactGrants, may(verification, 'GetItem')];
export const withdrawGrants = [
  may(profile, 'BatchGetItem', 'PutItem'),
  may(consentRecord, 'PutItem'),
  may(profileEvent, 'PutItem'),
];
