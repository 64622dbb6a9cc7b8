import { offerGrants } from '../catalog/public.ts';
import { readProfileGrants } from '../customers/public.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { readOrderGrants } from '../orders/public.ts';
import { refundGrants } from '../payments/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { CancelMembership } from './cancel-membership/contract.ts';
import { membershipsErrors } from './errors.ts';
import { MembershipEnded, MembershipRenewed, MembershipStarted } from './events.ts';
import { ListCustomerMemberships } from './list-customer-memberships/contract.ts';
import { ListMembershipPlans } from './list-membership-plans/contract.ts';
import { ListMyMemberships } from './list-my-memberships/contract.ts';
import { PutMembershipPlan } from './put-membership-plan/contract.ts';
import { membershipsScopes } from './scopes.ts';
import { readMembershipsGrants, saveMembershipGrants } from './store/memberships.ts';
import { membershipRecordsGrants } from './store/personal-records.ts';
import { readPlansGrants } from './store/plans.ts';
import { membershipsItems } from './table.ts';

export const memberships = defineDomain({
  name: 'memberships',
  purpose: 'Paid memberships: plans that are sold as products, and who is a member until when.',
  items: [membershipsItems],
  personalData: { items: [membershipsItems.items.membership], reach: membershipRecordsGrants },
  scopes: membershipsScopes,
  errors: membershipsErrors,
  publishes: [MembershipStarted, MembershipRenewed, MembershipEnded],
  http: {
    routes: [
      ListMembershipPlans,
      PutMembershipPlan,
      ListMyMemberships,
      ListCustomerMemberships,
      CancelMembership,
    ],
    errorImpact: 'members cannot see or cancel memberships, staff cannot change plans; benefits go on',
    reach: {
      tables: [
        ...readPlansGrants,
        may(membershipsItems.items.plan, 'PutItem'),
        ...offerGrants,
        ...readProfileGrants,
        ...readMembershipsGrants,
        ...saveMembershipGrants,
        ...readOrderGrants,
        ...refundGrants,
      ],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'customers do not get the membership they paid for',
      },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'customers keep memberships of cancelled orders',
      },
    ],
    schedules: [
      {
        name: 'end-memberships',
        every: 'rate(1 hour)',
        errorImpact: 'nobody is told of memberships that ended; their benefits ended on time',
      },
    ],
    reach: {
      tables: [
        ...readPlansGrants,
        ...readProfileGrants,
        ...readMembershipsGrants,
        ...saveMembershipGrants,
        mayQuery(membershipsItems.indexes.membershipsDue),
      ],
    },
  },
});
