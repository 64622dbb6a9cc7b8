import { defineDomain } from '#shared/contracts/domain.ts';
import {
  CustomerRegistered,
  CustomersMerged,
  CustomersUnmerged,
  CustomerUpdated,
} from '../customers/events.ts';
import { allCustomersGrants } from '../customers/public.ts';
import { TierChanged } from '../loyalty/events.ts';
import { CustomerValueChanged } from '../timelines/events.ts';
import { ProfileFactChanged } from '../profile-facts/events.ts';
import { ChangeSegmentMembers } from './change-segment-members/contract.ts';
import { segmentsErrors } from './errors.ts';
import { SegmentEntered, SegmentLeft } from './events.ts';
import { GetSegment } from './get-segment/contract.ts';
import { ListSegmentMembers } from './list-segment-members/contract.ts';
import { ListSegments } from './list-segments/contract.ts';
import { PreviewSegment } from './preview-segment/contract.ts';
import { PutSegment } from './put-segment/contract.ts';
import { reviewCustomersGrants } from './requests/review-customers.ts';
import { segmentsScopes } from './scopes.ts';
import {
  readReviewsGrants,
  readSegmentsGrants,
  saveReviewGrants,
  saveSegmentGrants,
} from './store/segments.ts';
import { dueCustomersGrants, readMembersGrants } from './store/standings.ts';
import { segmentRecordsGrants } from './store/personal-records.ts';
import { segmentsItems } from './table.ts';

const errorImpact = 'customers enter and leave segments late, and miss messages meant for them';

export const segments = defineDomain({
  name: 'segments',
  purpose: 'Groups of customers by rule, kept up to date by events, and lists that staff fill.',
  items: [segmentsItems],
  personalData: {
    items: [segmentsItems.items.segmentStanding, segmentsItems.items.segmentMember],
    reach: segmentRecordsGrants,
  },
  scopes: segmentsScopes,
  errors: segmentsErrors,
  publishes: [SegmentEntered, SegmentLeft],
  streamEvents: [{ keyPrefix: 'SEGC#', sortKey: 'A', on: ['INSERT', 'MODIFY', 'REMOVE'] }],
  http: {
    routes: [ListSegments, GetSegment, PutSegment, PreviewSegment, ListSegmentMembers, ChangeSegmentMembers],
    errorImpact: 'staff cannot see or change segments; customers still enter and leave them',
    // A preview reads 5,000 customers.
    timeoutSeconds: 25,
    reach: {
      tables: [
        ...reviewCustomersGrants,
        ...saveSegmentGrants,
        ...readReviewsGrants,
        ...saveReviewGrants,
        ...readMembersGrants,
        ...allCustomersGrants,
      ],
      schedules: true,
    },
  },
  events: {
    // A run of a review is 10,000 customers.
    timeoutSeconds: 120,
    subscriptions: [
      { name: 'on-customer-registered', event: CustomerRegistered, errorImpact },
      { name: 'on-customer-updated', event: CustomerUpdated, errorImpact },
      { name: 'on-customers-merged', event: CustomersMerged, errorImpact },
      { name: 'on-customers-unmerged', event: CustomersUnmerged, errorImpact },
      { name: 'on-tier-changed', event: TierChanged, errorImpact },
      { name: 'on-customer-value-changed', event: CustomerValueChanged, errorImpact },
      { name: 'on-profile-fact-changed', event: ProfileFactChanged, errorImpact },
    ],
    schedules: [{ name: 'review-due-customers', every: 'rate(15 minutes)', errorImpact }],
    timers: [{ name: 'review-segment', errorImpact: 'changed segments keep their members from before' }],
    reach: {
      tables: [
        ...reviewCustomersGrants,
        ...readSegmentsGrants,
        ...saveReviewGrants,
        ...dueCustomersGrants,
        ...allCustomersGrants,
      ],
      schedules: true,
    },
  },
});
