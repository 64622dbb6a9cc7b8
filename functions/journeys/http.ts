import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { GetCampaign } from './get-campaign/contract.ts';
import { getCampaign } from './get-campaign/get-campaign.ts';
import { ListCampaigns } from './list-campaigns/contract.ts';
import { listCampaigns } from './list-campaigns/list-campaigns.ts';
import { PreviewCampaign } from './preview-campaign/contract.ts';
import { previewCampaign } from './preview-campaign/preview-campaign.ts';
import { PutCampaign } from './put-campaign/contract.ts';
import { putCampaign } from './put-campaign/put-campaign.ts';
import { SetCampaignState } from './set-campaign-state/contract.ts';
import { setCampaignState } from './set-campaign-state/set-campaign-state.ts';
import { StartBuiltInJourney } from './start-built-in-journey/contract.ts';
import { startBuiltInJourney } from './start-built-in-journey/start-built-in-journey.ts';
import { DryRunJourney } from './dry-run-journey/contract.ts';
import { dryRunJourney } from './dry-run-journey/dry-run-journey.ts';
import { EnterCustomer } from './enter-customer/contract.ts';
import { enterCustomer } from './enter-customer/enter-customer.ts';
import { ExportAudience } from './export-audience/contract.ts';
import { exportAudience } from './export-audience/export-audience.ts';
import { GetJourneyMeasures } from './get-journey-measures/contract.ts';
import { getJourneyMeasures } from './get-journey-measures/get-journey-measures.ts';
import { GetJourney } from './get-journey/contract.ts';
import { getJourney } from './get-journey/get-journey.ts';
import { ListCustomerRuns } from './list-customer-runs/contract.ts';
import { listCustomerRuns } from './list-customer-runs/list-customer-runs.ts';
import { ListJourneys } from './list-journeys/contract.ts';
import { listJourneys } from './list-journeys/list-journeys.ts';
import { PutJourney } from './put-journey/contract.ts';
import { putJourney } from './put-journey/put-journey.ts';

export const handler = httpHandler(
  [
    operation(ListJourneys, listJourneys),
    operation(GetJourney, getJourney),
    operation(PutJourney, putJourney),
    operation(DryRunJourney, dryRunJourney),
    operation(EnterCustomer, enterCustomer),
    operation(ListCustomerRuns, listCustomerRuns),
    operation(StartBuiltInJourney, startBuiltInJourney),
    operation(GetJourneyMeasures, getJourneyMeasures),
    operation(ExportAudience, exportAudience),
    operation(GetCampaign, getCampaign),
    operation(ListCampaigns, listCampaigns),
    operation(PreviewCampaign, previewCampaign),
    operation(PutCampaign, putCampaign),
    operation(SetCampaignState, setCampaignState),
  ],
  { ...awsRuntime(), schedules: makeSchedules() },
);
