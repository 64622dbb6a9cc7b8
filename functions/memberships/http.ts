import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { CancelMembership } from './cancel-membership/contract.ts';
import { cancelMembership } from './cancel-membership/cancel-membership.ts';
import { ListCustomerMemberships } from './list-customer-memberships/contract.ts';
import { listCustomerMemberships } from './list-customer-memberships/list-customer-memberships.ts';
import { ListMembershipPlans } from './list-membership-plans/contract.ts';
import { listMembershipPlans } from './list-membership-plans/list-membership-plans.ts';
import { ListMyMemberships } from './list-my-memberships/contract.ts';
import { listMyMemberships } from './list-my-memberships/list-my-memberships.ts';
import { PutMembershipPlan } from './put-membership-plan/contract.ts';
import { putMembershipPlan } from './put-membership-plan/put-membership-plan.ts';

export const handler = httpHandler(
  [
    operation(ListMembershipPlans, listMembershipPlans),
    operation(PutMembershipPlan, putMembershipPlan),
    operation(ListMyMemberships, listMyMemberships),
    operation(ListCustomerMemberships, listCustomerMemberships),
    operation(CancelMembership, cancelMembership),
  ],
  awsRuntime(),
);
