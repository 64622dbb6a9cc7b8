import { moveCreditGrants } from '../credit/public.ts';
import { readProfilesGrants } from '../customers/public.ts';
import { readHouseholdGrants } from '../households/public.ts';
import { OrderPaid } from '../orders/events.ts';
import { hasOrderedGrants, readContactGrants, readOrderGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { ClaimReferral } from './claim-referral/contract.ts';
import { DecideReferral } from './decide-referral/contract.ts';
import { referralsErrors } from './errors.ts';
import { ReferralCompleted } from './events.ts';
import { GetMyReferrals } from './get-my-referrals/contract.ts';
import { GetReferralProgramme } from './get-referral-programme/contract.ts';
import { ListReferrals } from './list-referrals/contract.ts';
import { PutReferralProgramme } from './put-referral-programme/contract.ts';
import { codeGrants } from './store/codes.ts';
import { referralRecordsGrants } from './store/personal-records.ts';
import { countReferralsGrants, readProgrammeGrants, saveReferralGrants } from './store/referrals.ts';
import { referralsItems } from './table.ts';

const { referral, referralCode, referralProgramme } = referralsItems.items;
const { referralsByStatus, referralsDue } = referralsItems.indexes;

/** What settling a referral reads and writes, points and event included. */
const settleGrants = [
  ...saveReferralGrants,
  ...readProgrammeGrants,
  ...countReferralsGrants,
  ...readOrderGrants,
  ...moveCreditGrants,
];

export const referrals = defineDomain({
  name: 'referrals',
  purpose: 'Customers who bring others: codes, checks against abuse, and points for both.',
  items: [referralsItems],
  personalData: { items: [referral, referralCode], reach: referralRecordsGrants },
  errors: referralsErrors,
  publishes: [ReferralCompleted],
  http: {
    routes: [
      ClaimReferral,
      DecideReferral,
      GetMyReferrals,
      GetReferralProgramme,
      ListReferrals,
      PutReferralProgramme,
    ],
    errorImpact: 'customers cannot enter codes, staff cannot decide on held referrals',
    reach: {
      tables: [
        ...settleGrants,
        ...codeGrants,
        ...hasOrderedGrants,
        may(referral, 'BatchGetItem'),
        may(referralProgramme, 'PutItem'),
        mayQuery(referralsByStatus),
      ],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-paid',
        event: OrderPaid,
        only: { customerId: 'present' },
        errorImpact: 'referrals of customers who bought are not rewarded',
      },
    ],
    schedules: [
      {
        name: 'complete-referrals',
        every: 'rate(1 hour)',
        errorImpact: 'both sides of a referral wait for their points',
      },
    ],
    reach: {
      // Addresses are compared as digests.
      secrets: ['identities'],
      tables: [
        ...settleGrants,
        ...readProfilesGrants,
        ...readContactGrants,
        ...readHouseholdGrants,
        ...hasOrderedGrants,
        mayQuery(referralsDue),
      ],
    },
  },
});
