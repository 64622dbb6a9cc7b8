import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { allCampaigns } from '../store/campaigns.ts';
import { viewOfCampaign } from '../view/campaign-view.ts';
import type { ListCampaigns } from './contract.ts';

export const listCampaigns: UseCase<typeof ListCampaigns, Runtime> = async (_request, { db }) => {
  const campaigns = (await allCampaigns(db)).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { status: 200, body: { data: campaigns.map(viewOfCampaign), page: { nextCursor: null } } };
};
