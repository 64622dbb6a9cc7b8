import { readProfileGrants, readProfilesGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { DeleteMyFact } from './delete-my-fact/contract.ts';
import { profileFactsErrors } from './errors.ts';
import { ProfileFactChanged } from './events.ts';
import { ListCustomerFacts } from './list-customer-facts/contract.ts';
import { ListFactKinds } from './list-fact-kinds/contract.ts';
import { ListMyFacts } from './list-my-facts/contract.ts';
import { PutCustomerFact } from './put-customer-fact/contract.ts';
import { PutFactKind } from './put-fact-kind/contract.ts';
import { PutMyFact } from './put-my-fact/contract.ts';
import { profileFactsScopes } from './scopes.ts';
import { factRecordsGrants, readFactKindsGrants, readFactsGrants, saveFactsGrants } from './store/facts.ts';
import { profileFactsItems } from './table.ts';

export const profileFacts = defineDomain({
  name: 'profile-facts',
  purpose: 'What customers say about themselves, and what the shop finds out: with source, time and end.',
  items: [profileFactsItems],
  personalData: { items: [profileFactsItems.items.facts], reach: factRecordsGrants },
  errors: profileFactsErrors,
  publishes: [ProfileFactChanged],
  http: {
    routes: [
      DeleteMyFact,
      ListCustomerFacts,
      ListFactKinds,
      ListMyFacts,
      PutCustomerFact,
      PutFactKind,
      PutMyFact,
    ],
    errorImpact: 'facts about customers are neither read nor changed; segments keep what they know',
    reach: {
      tables: [
        ...readFactKindsGrants,
        may(profileFactsItems.items.factKind, 'PutItem'),
        ...readFactsGrants,
        ...saveFactsGrants,
        ...readProfileGrants,
        ...readProfilesGrants,
      ],
    },
  },
  scopes: profileFactsScopes,
});
