import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireCampaign } from '../requests/require-campaign.ts';
import { viewOfCampaign } from '../view/campaign-view.ts';
import type { GetCampaign } from './contract.ts';

export const getCampaign: UseCase<typeof GetCampaign, Runtime> = async ({ params }, { db }) => {
  const campaign = await requireCampaign(db, params.campaignId);
  return { status: 200, body: viewOfCampaign(campaign), version: campaign.version };
};
