import { MINUTE, SECOND } from '#shared/time/clock.ts';
import type { Campaign } from '../model/campaign.ts';
import type { RunningDependencies } from '../running/dependencies.ts';

/** Makes the timer of the next step; at its start, or a minute from now, so that a minute's allowance lasts a minute. */
export const scheduleStep = async (
  { campaignId, step, status, startAt }: Campaign,
  { schedules, clock }: RunningDependencies,
): Promise<void> => {
  const soonest = clock.now() + (status === 'scheduled' ? SECOND : MINUTE);
  const at = new Date(startAt === undefined ? soonest : Math.max(soonest, Date.parse(startAt)));
  await schedules.at(`campaign-${campaignId}-${step}`, at.toISOString(), {
    task: 'step-campaign',
    campaignId,
    step,
  });
};
