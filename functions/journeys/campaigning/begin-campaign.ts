import type { Campaign } from '../model/campaign.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { CampaignMoved, loadCampaign, saveCampaign } from '../store/campaigns.ts';
import { scheduleStep } from './schedule-step.ts';

/** Begins a campaign once. One that is there already gets the timer that an interrupted first try may have lost. */
export const beginCampaign = async (campaign: Campaign, dependencies: RunningDependencies): Promise<void> => {
  try {
    await saveCampaign(dependencies.db, campaign);
    await scheduleStep(campaign, dependencies);
  } catch (error) {
    if (!(error instanceof CampaignMoved)) throw error;
    const known = await loadCampaign(dependencies.db, campaign.campaignId);
    if (known?.status === 'scheduled') await scheduleStep(known, dependencies);
  }
};
