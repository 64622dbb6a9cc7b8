/** Operations that an import runs, row by row, and what a function needs for them. */
import { directoryGrants } from '../channels/public.ts';
import { may } from '#shared/contracts/grant.ts';
import { customersItems } from './table.ts';

export { getCustomer } from './get-customer/get-customer.ts';
export { findByIdentity } from './store/find-by-identity.ts';
export { putCustomer } from './put-customer/put-customer.ts';

const { profile, heldIdentity, identity, consentRecord, profileEvent } = customersItems.items;

/** Beside it the secret `identities`. */
export const putCustomerGrants = [
  ...directoryGrants,
  may(profile, 'GetItem', 'BatchGetItem', 'PutItem'),
  may(identity, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'),
  may(heldIdentity, 'PutItem', 'DeleteItem'),
  may(consentRecord, 'PutItem'),
  may(profileEvent, 'PutItem'),
];
