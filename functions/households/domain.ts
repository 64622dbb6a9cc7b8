import { readProfileGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { householdsErrors } from './errors.ts';
import { HouseholdJoined, HouseholdLeft } from './events.ts';
import { GetCustomerHousehold } from './get-customer-household/contract.ts';
import { GetMyHousehold } from './get-my-household/contract.ts';
import { InviteToHousehold } from './invite-to-household/contract.ts';
import { JoinHousehold } from './join-household/contract.ts';
import { LeaveHousehold } from './leave-household/contract.ts';
import { changeHouseholdGrants } from './store/households.ts';
import { householdRecordsGrants } from './store/personal-records.ts';
import { householdsItems } from './table.ts';

const { household, householdOf } = householdsItems.items;

export const households = defineDomain({
  name: 'households',
  purpose: 'Customers who said that they belong together; their profiles stay apart.',
  items: [householdsItems],
  personalData: { items: [household, householdOf], reach: householdRecordsGrants },
  errors: householdsErrors,
  publishes: [HouseholdJoined, HouseholdLeft],
  http: {
    routes: [GetMyHousehold, InviteToHousehold, JoinHousehold, LeaveHousehold, GetCustomerHousehold],
    errorImpact: 'customers cannot join or leave a household',
    reach: { tables: [...changeHouseholdGrants, ...readProfileGrants], secrets: ['tokens'] },
  },
});
