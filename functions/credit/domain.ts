import { readProfileGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { ApproveCreditApproval } from './approve-credit-approval/contract.ts';
import { ActivateGiftCard } from './activate-gift-card/contract.ts';
import { AdjustStoreCredit } from './adjust-store-credit/contract.ts';
import { BlockGiftCard } from './block-gift-card/contract.ts';
import { CheckGiftCard } from './check-gift-card/contract.ts';
import { creditErrors } from './errors.ts';
import {
  CreditEntryRecorded,
  GiftCardIssued,
  PointsClawedBack,
  PointsEarned,
  PointsExpired,
  PointsHeld,
  PointsRedeemed,
  PointsReleased,
  PointsReturned,
  StoreCreditChanged,
} from './events.ts';
import { GetPointValues } from './get-point-values/contract.ts';
import { PutPointValues } from './put-point-values/contract.ts';
import { readPointWorthGrants } from './store/points.ts';
import { GetCreditLimits } from './get-credit-limits/contract.ts';
import { GetCustomerStoreCredit } from './get-customer-store-credit/contract.ts';
import { GetGiftCard } from './get-gift-card/contract.ts';
import { GetMyStoreCredit } from './get-my-store-credit/contract.ts';
import { IssueGiftCard } from './issue-gift-card/contract.ts';
import { ListCreditApprovals } from './list-credit-approvals/contract.ts';
import { RejectCreditApproval } from './reject-credit-approval/contract.ts';
import { RequestCreditApproval } from './request-credit-approval/contract.ts';
import { decideApprovalGrants } from './store/approvals.ts';
import { PutCreditLimits } from './put-credit-limits/contract.ts';
import { lookUpCardGrants } from './requests/card-of-caller.ts';
import { moveCreditGrants } from './store/accounts.ts';
import { issueCardGrants } from './store/issue-card.ts';
import { giveWithinLimitsGrants } from './requests/give-within-limits.ts';
import { creditScopes } from './scopes.ts';
import { creditRecordsGrants } from './store/personal-records.ts';
import { creditItems } from './table.ts';

const { creditStatement, creditDue } = creditItems.indexes;

export const credit = defineDomain({
  name: 'credit',
  purpose: 'Gift cards, store credit and points: balances, ledgers and limits.',
  items: [creditItems],
  personalData: {
    items: [creditItems.items.account, creditItems.items.entry, creditItems.items.note],
    reach: creditRecordsGrants,
  },
  notPersonal: {
    code: 'a keyed digest of a gift card’s code; leads to a card, not to a person',
    given: 'amounts of a day, deleted after three days',
    attempts: 'a counter by a keyed digest, deleted after an hour',
  },
  scopes: creditScopes,
  errors: creditErrors,
  publishes: [
    GiftCardIssued,
    StoreCreditChanged,
    CreditEntryRecorded,
    PointsEarned,
    PointsReleased,
    PointsHeld,
    PointsRedeemed,
    PointsReturned,
    PointsExpired,
    PointsClawedBack,
  ],
  streamEvents: [{ keyPrefix: 'CR#', on: ['INSERT'] }],
  http: {
    routes: [
      IssueGiftCard,
      CheckGiftCard,
      GetGiftCard,
      ActivateGiftCard,
      BlockGiftCard,
      GetMyStoreCredit,
      GetCustomerStoreCredit,
      AdjustStoreCredit,
      GetCreditLimits,
      PutCreditLimits,
      RequestCreditApproval,
      ListCreditApprovals,
      ApproveCreditApproval,
      RejectCreditApproval,
      GetPointValues,
      PutPointValues,
    ],
    errorImpact:
      'gift cards and store credit cannot be viewed, issued or blocked; checkout still accepts them',
    reach: {
      tables: [
        ...readProfileGrants,
        ...issueCardGrants,
        ...lookUpCardGrants,
        may(creditItems.items.note, 'PutItem'),
        ...giveWithinLimitsGrants,
        ...decideApprovalGrants,
        may(creditItems.items.limits, 'PutItem'),
        ...readPointWorthGrants,
        may(creditItems.items.pointWorth, 'PutItem'),
        mayQuery(creditStatement),
      ],
      secrets: ['identities'],
    },
  },
  events: {
    schedules: [
      {
        name: 'expire-credit',
        every: 'rate(1 hour)',
        errorImpact: 'ledgers still show expired money, although it cannot be spent',
      },
    ],
    reach: { tables: [...moveCreditGrants, mayQuery(creditDue)] },
  },
});
