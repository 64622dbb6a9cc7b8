import type * as z from 'zod/mini';
import type { Campaign } from '../model/campaign.ts';
import type { campaign } from '../schemas.ts';

export const viewOfCampaign = (stored: Campaign): z.input<typeof campaign> => ({
  campaignId: stored.campaignId,
  name: stored.name,
  journeyId: stored.journeyId,
  audience: stored.audience,
  data: stored.data,
  startAt: stored.startAt,
  perMinute: stored.perMinute,
  every: stored.every,
  round: stored.round ?? 1,
  status: stored.status,
  customersSeen: stored.progress.customersSeen,
  entered: stored.progress.entered,
  refused: { ...stored.progress.refused },
  createdAt: stored.createdAt,
  startedAt: stored.startedAt,
  finishedAt: stored.finishedAt,
  version: stored.version,
});
