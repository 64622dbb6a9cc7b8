// Reads
export { findByIdentity as findCustomerByAddress } from './store/find-by-identity.ts';
export { contactOf, contactsOf } from './store/contact.ts';
export { requirePerson, requirePersonId } from './requests/require-customer.ts';
export { idsOfPerson, isMergeStanding, personIdFor, personOf } from './store/person.ts';
export { groupsAt, groupsOf } from './store/groups.ts';
export { signInMessageOf } from './store/sign-in-message.ts';
export { verificationMessageOf } from './store/verification-message.ts';
export { agreementChangesAt, agreementOf } from './model/agreement.ts';
export { provenAddressesOf, type CustomerContact } from './model/contact.ts';
export { findProfiles } from './store/find-profile.ts';
export { allCustomers } from './store/all-customers.ts';
export type { Profile } from './model/profile.ts';
export { customerIdFor } from './model/customer-id.ts';
export { normalised } from './model/address.ts';
export { digestOf as addressDigestOf } from './store/digests.ts';

// Changes
export { mergeProfiles } from './requests/merge-profiles.ts';
export { setGroupPart } from './requests/set-group-part.ts';
export { tagCustomerParts } from './requests/tag-customer-parts.ts';
export { isProfileMoved } from './store/saved-profile-part.ts';
export { withdrawMarketing } from './requests/withdraw-marketing.ts';

// Grants
export { allCustomersGrants } from './store/all-customers.ts';
export { mergeProfilesGrants } from './store/merge-profiles.ts';
export { readProfileGrants, readProfilesGrants } from './store/find-profile.ts';
export { signInMessageGrants } from './store/sign-in-message.ts';
export { verificationGrants } from './store/verification-message.ts';
export { tagCustomerGrants } from './requests/tag-customer-parts.ts';
export { withdrawGrants } from './store/change-profile.ts';
