import { directoryGrants } from '../channels/public.ts';
import {
  allCustomersGrants,
  readProfileGrants,
  readProfilesGrants,
  tagCustomerGrants,
} from '../customers/public.ts';
import { hasOrderedGrants, readOrderGrants } from '../orders/public.ts';
import { moveCreditGrants, readCreditGrants } from '../credit/public.ts';
import { issueCouponGrants } from '../promotions/public.ts';
import { readSegmentMembersGrants, readSegmentsGrants } from '../segments/public.ts';
import { wishListRecordsGrants } from '../wish-lists/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { GetCampaign } from './get-campaign/contract.ts';
import { ListCampaigns } from './list-campaigns/contract.ts';
import { PreviewCampaign } from './preview-campaign/contract.ts';
import { PutCampaign } from './put-campaign/contract.ts';
import { SetCampaignState } from './set-campaign-state/contract.ts';
import { DryRunJourney } from './dry-run-journey/contract.ts';
import { EnterCustomer } from './enter-customer/contract.ts';
import { journeysErrors } from './errors.ts';
import {
  CampaignCompleted,
  CampaignStarted,
  JourneyEntered,
  JourneyEventRaised,
  JourneyExited,
  JourneyStepped,
  JourneyWebhookRequested,
  MessageRequested,
} from './events.ts';
import { ExportAudience } from './export-audience/contract.ts';
import { GetJourneyMeasures } from './get-journey-measures/contract.ts';
import { GetJourney } from './get-journey/contract.ts';
import { ListCustomerRuns } from './list-customer-runs/contract.ts';
import { ListJourneys } from './list-journeys/contract.ts';
import { UNHEARD_TYPES } from './model/check-journey.ts';
import { PutJourney } from './put-journey/contract.ts';
import { journeysScopes } from './scopes.ts';
import { campaignsGrants } from './store/campaigns.ts';
import { StartBuiltInJourney } from './start-built-in-journey/contract.ts';
import { readJourneysGrants, saveJourneyGrants } from './store/journeys.ts';
import { measureRunsGrants, readRunsGrants, saveRunsGrants } from './store/runs.ts';
import { keepWishersGrants, readWishersGrants } from './store/wishers.ts';
import { journeyRecordsGrants } from './store/personal-records.ts';
import { journeysItems } from './table.ts';

/** What entering and moving runs needs. */
const running = [
  ...readJourneysGrants,
  ...readRunsGrants,
  ...saveRunsGrants,
  ...readProfileGrants,
  ...directoryGrants,
  ...issueCouponGrants,
  ...hasOrderedGrants,
  ...campaignsGrants,
  ...readWishersGrants,
  ...readSegmentsGrants,
  ...readSegmentMembersGrants,
  ...readCreditGrants,
  ...moveCreditGrants,
  ...tagCustomerGrants,
];

export const journeys = defineDomain({
  name: 'journeys',
  purpose: 'Marketing journeys and campaigns, triggered by events.',
  items: [journeysItems],
  personalData: {
    items: [journeysItems.items.run, journeysItems.items.wisher],
    reach: [...journeyRecordsGrants, ...wishListRecordsGrants],
  },
  scopes: journeysScopes,
  errors: journeysErrors,
  publishes: [
    CampaignStarted,
    CampaignCompleted,
    JourneyEntered,
    JourneyStepped,
    JourneyExited,
    MessageRequested,
    JourneyEventRaised,
    JourneyWebhookRequested,
  ],
  streamEvents: [
    { keyPrefix: 'JRUNS#', on: ['INSERT', 'MODIFY'] },
    { keyPrefix: 'CAMPAIGNS', on: ['MODIFY'] },
  ],
  http: {
    routes: [
      ListJourneys,
      GetJourney,
      PutJourney,
      DryRunJourney,
      EnterCustomer,
      ListCustomerRuns,
      GetCampaign,
      ListCampaigns,
      PreviewCampaign,
      PutCampaign,
      SetCampaignState,
      StartBuiltInJourney,
      GetJourneyMeasures,
      ExportAudience,
    ],
    errorImpact: 'staff cannot change journeys or see their runs; the journeys go on',
    reach: {
      tables: [
        ...running,
        ...saveJourneyGrants,
        ...allCustomersGrants,
        ...measureRunsGrants,
        ...readOrderGrants,
      ],
      secrets: ['tokens'],
      schedules: true,
    },
  },
  events: {
    // A minute of a campaign is 3,000 customers.
    timeoutSeconds: 60,
    everyEvent: {
      name: 'on-any-event',
      except: UNHEARD_TYPES,
      errorImpact: 'customers enter journeys late, and messages of journeys are late',
      batch: { size: 100, windowSeconds: 1 },
    },
    timers: [
      { name: 'wake-run', errorImpact: 'journeys do not go on after a wait' },
      { name: 'step-campaign', errorImpact: 'campaigns stand still' },
    ],
    reach: {
      tables: [...running, ...allCustomersGrants, ...readProfilesGrants, ...keepWishersGrants],
      secrets: ['tokens'],
      schedules: true,
    },
  },
});
