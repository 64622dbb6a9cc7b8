import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { customersErrors } from './errors.ts';
import {
  AddressVerificationRequested,
  CustomerRegistered,
  CustomersMerged,
  CustomersUnmerged,
  CustomerUpdated,
  IdentityLinked,
  IdentityUnlinked,
  SignInCodeRequested,
} from './events.ts';
import { ConfirmAddressVerification } from './confirm-address-verification/contract.ts';
import { ConfirmSignIn } from './confirm-sign-in/contract.ts';
import { FindCustomers } from './find-customers/contract.ts';
import { GetCustomer } from './get-customer/contract.ts';
import { GetMe } from './get-me/contract.ts';
import { LinkIdentity } from './link-identity/contract.ts';
import { MergeCustomers } from './merge-customers/contract.ts';
import { PutConsents } from './put-consents/contract.ts';
import { PutCustomer } from './put-customer/contract.ts';
import { DeleteCustomerTag } from './delete-customer-tag/contract.ts';
import { PutCustomerTag } from './put-customer-tag/contract.ts';
import { PutGuardian } from './put-guardian/contract.ts';
import { DeleteGuardian } from './delete-guardian/contract.ts';
import { PutCustomerGroups } from './put-customer-groups/contract.ts';
import { PutMe } from './put-me/contract.ts';
import { StartAddressVerification } from './start-address-verification/contract.ts';
import { StartSignIn } from './start-sign-in/contract.ts';
import { UnlinkIdentity } from './unlink-identity/contract.ts';
import { UnmergeCustomers } from './unmerge-customers/contract.ts';
import { putCustomerGrants } from './operations.ts';
import { customersScopes } from './scopes.ts';
import { readPersonalRecordsGrants, erasePersonalRecordsGrants } from './store/personal-records.ts';
import { customersItems, customersTable } from './table.ts';

const { verification, verificationEvent, verificationLimit, signIn, signInEvent, signInLimit } =
  customersItems.items;

export const customers = defineDomain({
  name: 'customers',
  purpose: 'Customer profiles, their identities and their consents.',
  tables: [customersTable],
  items: [customersItems],
  personalData: {
    items: [
      customersItems.items.profile,
      customersItems.items.identity,
      customersItems.items.heldIdentity,
      customersItems.items.consentRecord,
    ],
    reach: [...readPersonalRecordsGrants, ...erasePersonalRecordsGrants],
  },
  notPersonal: {
    verificationLimit: 'counts by a keyed digest, deleted after a day',
    signInLimit: 'counts by a keyed digest, deleted within hours',
  },
  scopes: customersScopes,
  secrets: {
    identities: 'Keys e-mail addresses and phone numbers, so that neither stands in a table’s key',
  },
  errors: customersErrors,
  publishes: [
    CustomerRegistered,
    CustomerUpdated,
    AddressVerificationRequested,
    SignInCodeRequested,
    IdentityLinked,
    IdentityUnlinked,
    CustomersMerged,
    CustomersUnmerged,
  ],
  http: {
    routes: [
      GetMe,
      PutMe,
      PutConsents,
      StartAddressVerification,
      ConfirmAddressVerification,
      StartSignIn,
      ConfirmSignIn,
      FindCustomers,
      GetCustomer,
      PutCustomer,
      PutCustomerGroups,
      PutGuardian,
      DeleteGuardian,
      PutCustomerTag,
      DeleteCustomerTag,
      LinkIdentity,
      UnlinkIdentity,
      MergeCustomers,
      UnmergeCustomers,
    ],
    errorImpact: 'customers cannot see or change their profile, staff cannot find customers, imports stop',
    reach: {
      tables: [
        ...putCustomerGrants,
        may(verification, 'GetItem', 'PutItem', 'UpdateItem'),
        may(verificationEvent, 'PutItem'),
        may(verificationLimit, 'UpdateItem'),
        may(signIn, 'GetItem', 'PutItem', 'UpdateItem'),
        may(signInEvent, 'PutItem'),
        may(signInLimit, 'UpdateItem'),
      ],
      secrets: ['identities'],
      customerAccounts: true,
    },
  },
});
