import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import {
  CustomerRegistered,
  CustomersMerged,
  CustomersUnmerged,
  CustomerUpdated,
} from '../customers/events.ts';
import { TierChanged } from '../loyalty/events.ts';
import { CustomerValueChanged } from '../timelines/events.ts';
import { ProfileFactChanged } from '../profile-facts/events.ts';
import { onCustomerRegistered } from './on-customer-registered/on-customer-registered.ts';
import { onCustomerUpdated } from './on-customer-updated/on-customer-updated.ts';
import { onCustomerValueChanged } from './on-customer-value-changed/on-customer-value-changed.ts';
import { onCustomersMerged } from './on-customers-merged/on-customers-merged.ts';
import { onCustomersUnmerged } from './on-customers-unmerged/on-customers-unmerged.ts';
import { onProfileFactChanged } from './on-profile-fact-changed/on-profile-fact-changed.ts';
import { onTierChanged } from './on-tier-changed/on-tier-changed.ts';
import { reviewDueCustomers } from './review-due-customers/review-due-customers.ts';
import { reviewSegment } from './review-segment/review-segment.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(CustomerRegistered, onCustomerRegistered),
      reaction(CustomerUpdated, onCustomerUpdated),
      reaction(CustomerValueChanged, onCustomerValueChanged),
      reaction(CustomersMerged, onCustomersMerged),
      reaction(CustomersUnmerged, onCustomersUnmerged),
      reaction(ProfileFactChanged, onProfileFactChanged),
      reaction(TierChanged, onTierChanged),
    ],
    tasks: { 'review-segment': reviewSegment, 'review-due-customers': reviewDueCustomers },
  },
  { ...awsRuntime(), schedules: makeSchedules() },
);
