import { CustomersMerged, CustomersUnmerged, IdentityLinked } from '../customers/events.ts';
import { mergeProfilesGrants, readProfileGrants } from '../customers/public.ts';
import { listedOrdersGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { followGrants } from './requests/follow.ts';

export const customerMerges = defineDomain({
  name: 'customer-merges',
  purpose: 'Moves orders, carts, points and credit when customers are merged, and joins orders of guests.',
  items: [],
  errors: {},
  publishes: [],
  events: {
    subscriptions: [
      {
        name: 'on-customers-merged',
        event: CustomersMerged,
        errorImpact: 'orders and points of merged customers stay with the profile that is gone',
      },
      {
        name: 'on-customers-unmerged',
        event: CustomersUnmerged,
        errorImpact: 'customers who were merged by mistake see each other’s orders and points',
      },
      {
        name: 'on-identity-linked',
        event: IdentityLinked,
        errorImpact: 'customers do not see what they ordered as guests',
      },
    ],
    reach: {
      tables: [...followGrants, ...readProfileGrants, ...mergeProfilesGrants, ...listedOrdersGrants],
      secrets: ['identities'],
    },
  },
});
