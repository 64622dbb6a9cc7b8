import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { scheduleStep } from '../campaigning/schedule-step.ts';
import { journeysErrors } from '../errors.ts';
import { mayBecome, type Campaign } from '../model/campaign.ts';
import { requireCampaign } from '../requests/require-campaign.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { CampaignMoved, saveCampaign } from '../store/campaigns.ts';
import { viewOfCampaign } from '../view/campaign-view.ts';
import type { SetCampaignState } from './contract.ts';

export const setCampaignState: UseCase<typeof SetCampaignState, RunningDependencies> = async (
  { params, body },
  dependencies,
) => {
  const changed = await decideAgain(
    (error) => error instanceof CampaignMoved,
    async () => {
      const campaign = await requireCampaign(dependencies.db, params.campaignId);
      if (campaign.status === body.status) return campaign;
      if (!mayBecome(campaign, body.status))
        throw problem(journeysErrors.CAMPAIGN_STATE_INVALID, {
          detail: `a campaign that is ${campaign.status} cannot become ${body.status}`,
        });
      const { status } = body;
      const next: Campaign = {
        ...campaign,
        status,
        // Timers from before the pause find another step, and leave it alone.
        step: campaign.step + 1,
        version: campaign.version + 1,
      };
      await saveCampaign(dependencies.db, next);
      return next;
    },
  );
  if (changed.status === 'running') await scheduleStep(changed, dependencies);
  return { status: 200, body: viewOfCampaign(changed), version: changed.version };
};
