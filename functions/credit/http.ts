import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { activateGiftCard } from './activate-gift-card/activate-gift-card.ts';
import { ActivateGiftCard } from './activate-gift-card/contract.ts';
import { adjustStoreCredit } from './adjust-store-credit/adjust-store-credit.ts';
import { AdjustStoreCredit } from './adjust-store-credit/contract.ts';
import { blockGiftCard } from './block-gift-card/block-gift-card.ts';
import { approveCreditApproval } from './approve-credit-approval/approve-credit-approval.ts';
import { ApproveCreditApproval } from './approve-credit-approval/contract.ts';
import { ListCreditApprovals } from './list-credit-approvals/contract.ts';
import { listCreditApprovals } from './list-credit-approvals/list-credit-approvals.ts';
import { RejectCreditApproval } from './reject-credit-approval/contract.ts';
import { rejectCreditApproval } from './reject-credit-approval/reject-credit-approval.ts';
import { RequestCreditApproval } from './request-credit-approval/contract.ts';
import { requestCreditApproval } from './request-credit-approval/request-credit-approval.ts';
import { BlockGiftCard } from './block-gift-card/contract.ts';
import { checkGiftCard } from './check-gift-card/check-gift-card.ts';
import { CheckGiftCard } from './check-gift-card/contract.ts';
import { GetCreditLimits } from './get-credit-limits/contract.ts';
import { getCreditLimits } from './get-credit-limits/get-credit-limits.ts';
import { GetCustomerStoreCredit } from './get-customer-store-credit/contract.ts';
import { getCustomerStoreCredit } from './get-customer-store-credit/get-customer-store-credit.ts';
import { GetGiftCard } from './get-gift-card/contract.ts';
import { getGiftCard } from './get-gift-card/get-gift-card.ts';
import { GetMyStoreCredit } from './get-my-store-credit/contract.ts';
import { getMyStoreCredit } from './get-my-store-credit/get-my-store-credit.ts';
import { IssueGiftCard } from './issue-gift-card/contract.ts';
import { issueGiftCard } from './issue-gift-card/issue-gift-card.ts';
import { GetPointValues } from './get-point-values/contract.ts';
import { getPointValues } from './get-point-values/get-point-values.ts';
import { PutPointValues } from './put-point-values/contract.ts';
import { putPointValues } from './put-point-values/put-point-values.ts';
import { PutCreditLimits } from './put-credit-limits/contract.ts';
import { putCreditLimits } from './put-credit-limits/put-credit-limits.ts';

export const handler = httpHandler(
  [
    operation(IssueGiftCard, issueGiftCard),
    operation(CheckGiftCard, checkGiftCard),
    operation(GetGiftCard, getGiftCard),
    operation(ActivateGiftCard, activateGiftCard),
    operation(BlockGiftCard, blockGiftCard),
    operation(GetMyStoreCredit, getMyStoreCredit),
    operation(GetCustomerStoreCredit, getCustomerStoreCredit),
    operation(AdjustStoreCredit, adjustStoreCredit),
    operation(GetCreditLimits, getCreditLimits),
    operation(PutCreditLimits, putCreditLimits),
    operation(RequestCreditApproval, requestCreditApproval),
    operation(ListCreditApprovals, listCreditApprovals),
    operation(ApproveCreditApproval, approveCreditApproval),
    operation(RejectCreditApproval, rejectCreditApproval),
    operation(GetPointValues, getPointValues),
    operation(PutPointValues, putPointValues),
  ],
  awsRuntime(),
);
