import { CustomersMerged, CustomersUnmerged, IdentityLinked } from '../customers/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onCustomersMerged } from './on-customers-merged/on-customers-merged.ts';
import { onCustomersUnmerged } from './on-customers-unmerged/on-customers-unmerged.ts';
import { onIdentityLinked } from './on-identity-linked/on-identity-linked.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(CustomersMerged, onCustomersMerged),
      reaction(CustomersUnmerged, onCustomersUnmerged),
      reaction(IdentityLinked, onIdentityLinked),
    ],
  },
  awsRuntime(),
);
