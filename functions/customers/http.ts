import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { confirmAddressVerification } from './confirm-address-verification/confirm-address-verification.ts';
import { ConfirmAddressVerification } from './confirm-address-verification/contract.ts';
import { cognitoAccounts } from './accounts/cognito-accounts.ts';
import { confirmSignIn } from './confirm-sign-in/confirm-sign-in.ts';
import { ConfirmSignIn } from './confirm-sign-in/contract.ts';
import { FindCustomers } from './find-customers/contract.ts';
import { findCustomers } from './find-customers/find-customers.ts';
import { GetCustomer } from './get-customer/contract.ts';
import { getCustomer } from './get-customer/get-customer.ts';
import { GetMe } from './get-me/contract.ts';
import { getMe } from './get-me/get-me.ts';
import { LinkIdentity } from './link-identity/contract.ts';
import { linkIdentity } from './link-identity/link-identity.ts';
import { MergeCustomers } from './merge-customers/contract.ts';
import { mergeCustomers } from './merge-customers/merge-customers.ts';
import { PutConsents } from './put-consents/contract.ts';
import { putConsents } from './put-consents/put-consents.ts';
import { PutCustomer } from './put-customer/contract.ts';
import { putCustomer } from './put-customer/put-customer.ts';
import { DeleteCustomerTag } from './delete-customer-tag/contract.ts';
import { deleteCustomerTag } from './delete-customer-tag/delete-customer-tag.ts';
import { PutCustomerTag } from './put-customer-tag/contract.ts';
import { putCustomerTag } from './put-customer-tag/put-customer-tag.ts';
import { PutGuardian } from './put-guardian/contract.ts';
import { putGuardian } from './put-guardian/put-guardian.ts';
import { DeleteGuardian } from './delete-guardian/contract.ts';
import { deleteGuardian } from './delete-guardian/delete-guardian.ts';
import { PutCustomerGroups } from './put-customer-groups/contract.ts';
import { putCustomerGroups } from './put-customer-groups/put-customer-groups.ts';
import { PutMe } from './put-me/contract.ts';
import { putMe } from './put-me/put-me.ts';
import { StartAddressVerification } from './start-address-verification/contract.ts';
import { startAddressVerification } from './start-address-verification/start-address-verification.ts';
import { StartSignIn } from './start-sign-in/contract.ts';
import { startSignIn } from './start-sign-in/start-sign-in.ts';
import { UnlinkIdentity } from './unlink-identity/contract.ts';
import { unlinkIdentity } from './unlink-identity/unlink-identity.ts';
import { UnmergeCustomers } from './unmerge-customers/contract.ts';
import { unmergeCustomers } from './unmerge-customers/unmerge-customers.ts';

const runtime = awsRuntime();

export const handler = httpHandler(
  [
    operation(GetMe, getMe),
    operation(PutMe, putMe),
    operation(PutConsents, putConsents),
    operation(StartAddressVerification, startAddressVerification),
    operation(ConfirmAddressVerification, confirmAddressVerification),
    operation(StartSignIn, startSignIn),
    operation(ConfirmSignIn, confirmSignIn),
    operation(FindCustomers, findCustomers),
    operation(GetCustomer, getCustomer),
    operation(PutCustomer, putCustomer),
    operation(PutCustomerGroups, putCustomerGroups),
    operation(PutGuardian, putGuardian),
    operation(DeleteGuardian, deleteGuardian),
    operation(PutCustomerTag, putCustomerTag),
    operation(DeleteCustomerTag, deleteCustomerTag),
    operation(LinkIdentity, linkIdentity),
    operation(UnlinkIdentity, unlinkIdentity),
    operation(MergeCustomers, mergeCustomers),
    operation(UnmergeCustomers, unmergeCustomers),
  ],
  { ...runtime, accounts: cognitoAccounts(runtime.secrets) },
);
