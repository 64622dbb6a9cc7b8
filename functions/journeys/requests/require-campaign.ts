import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { journeysErrors } from '../errors.ts';
import type { Campaign } from '../model/campaign.ts';
import { loadCampaign } from '../store/campaigns.ts';

export const requireCampaign = async (db: Database, campaignId: string): Promise<Campaign> => {
  const campaign = await loadCampaign(db, campaignId);
  if (campaign !== undefined) return campaign;
  throw problem(journeysErrors.CAMPAIGN_NOT_FOUND, { detail: `there is no campaign ${campaignId}` });
};
