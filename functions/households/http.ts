import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetCustomerHousehold } from './get-customer-household/contract.ts';
import { getCustomerHousehold } from './get-customer-household/get-customer-household.ts';
import { GetMyHousehold } from './get-my-household/contract.ts';
import { getMyHousehold } from './get-my-household/get-my-household.ts';
import { InviteToHousehold } from './invite-to-household/contract.ts';
import { inviteToHousehold } from './invite-to-household/invite-to-household.ts';
import { JoinHousehold } from './join-household/contract.ts';
import { joinHousehold } from './join-household/join-household.ts';
import { LeaveHousehold } from './leave-household/contract.ts';
import { leaveHousehold } from './leave-household/leave-household.ts';

export const handler = httpHandler(
  [
    operation(GetCustomerHousehold, getCustomerHousehold),
    operation(GetMyHousehold, getMyHousehold),
    operation(InviteToHousehold, inviteToHousehold),
    operation(JoinHousehold, joinHousehold),
    operation(LeaveHousehold, leaveHousehold),
  ],
  awsRuntime(),
);
