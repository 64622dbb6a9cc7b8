import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { may } from '#shared/contracts/grant.ts';
import type { Campaign } from '../model/campaign.ts';
import { journeysItems } from '../table.ts';
import { campaignKey } from './keys.ts';

export const campaignsGrants = [may(journeysItems.items.campaign, 'GetItem', 'Query', 'PutItem')];

/** Somebody else moved the campaign meanwhile. */
export class CampaignMoved extends Error {
  constructor(campaignId: string) {
    super(`the campaign ${campaignId} was moved by another request`);
    this.name = 'CampaignMoved';
  }
}

export const loadCampaign = (db: Database, campaignId: string): Promise<Campaign | undefined> =>
  db.get<Campaign>(campaignKey(campaignId));

export const allCampaigns = (db: Database): Promise<readonly Campaign[]> =>
  queryAll<Campaign>(db, 'engagement', 'CAMPAIGNS');

/** Saves the next state; its events are made of the change record. */
export const saveCampaign = async (db: Database, campaign: Campaign): Promise<void> => {
  const refusal = await db.writeOne(saveAction(campaignKey(campaign.campaignId), campaign));
  if (refusal !== undefined) throw new CampaignMoved(campaign.campaignId);
};
