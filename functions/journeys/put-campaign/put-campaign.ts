import { requireSegment } from '../../segments/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { durationMs } from '#shared/time/duration.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { scheduleStep } from '../campaigning/schedule-step.ts';
import { journeysErrors } from '../errors.ts';
import { newCampaign, type Campaign, type CampaignBody } from '../model/campaign.ts';
import { requireJourney } from '../requests/require-journey.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { allCampaigns, CampaignMoved, loadCampaign, saveCampaign } from '../store/campaigns.ts';
import { viewOfCampaign } from '../view/campaign-view.ts';
import type { PutCampaign } from './contract.ts';

const MOST_CAMPAIGNS = 500;

export const putCampaign: UseCase<typeof PutCampaign, RunningDependencies> = async (
  { params, body },
  dependencies,
) => {
  const { db, clock } = dependencies;
  const known = await loadCampaign(db, params.campaignId);
  if (known !== undefined) return again(known, body, dependencies);
  const journey = await requireJourney(db, body.journeyId);
  if (journey.status !== 'active')
    throw problem(journeysErrors.JOURNEY_NOT_ACTIVE, { detail: `${journey.journeyId} is ${journey.status}` });
  refuseTooOften(body);
  if ('segmentId' in body.audience) await requireSegment(db, body.audience.segmentId);
  await refuseTooMany(dependencies);
  const campaign = newCampaign({ ...params, ...body }, instant(clock));
  try {
    await saveCampaign(db, campaign);
  } catch (error) {
    const other = error instanceof CampaignMoved ? await loadCampaign(db, params.campaignId) : undefined;
    if (other === undefined) throw error;
    return again(other, body, dependencies);
  }
  await scheduleStep(campaign, dependencies);
  return { status: 201, body: viewOfCampaign(campaign), version: 1 };
};

/** The same request again makes the timer that its first try may have lost. */
const again = async (known: Campaign, body: CampaignBody, dependencies: RunningDependencies) => {
  // A repeating campaign moves its own start.
  const startAt = known.every === undefined ? known.startAt : body.startAt;
  if (hashOf(contentOf({ ...known, startAt })) !== hashOf(contentOf(body)))
    throw problem(journeysErrors.CAMPAIGN_EXISTS, {
      detail: `${known.campaignId} is ${known.status} with another content`,
    });
  if (known.status === 'scheduled') await scheduleStep(known, dependencies);
  return { status: 200 as const, body: viewOfCampaign(known), version: known.version };
};

const contentOf = ({ name, journeyId, audience, data, startAt, every, perMinute }: CampaignBody) => ({
  name,
  journeyId,
  audience,
  data,
  startAt,
  every,
  perMinute,
});

const refuseTooOften = ({ every }: CampaignBody): void => {
  if (every === undefined || durationMs(every) >= HOUR) return;
  const detail = `a campaign repeats every hour at most; every is ${every}`;
  throw invalidRequest([{ pointer: '/body/every', code: 'too_small', detail }]);
};

const refuseTooMany = async ({ db }: RunningDependencies): Promise<void> => {
  const { length } = (await allCampaigns(db)).filter(({ isAutomatic }) => isAutomatic !== true);
  if (length >= MOST_CAMPAIGNS)
    throw problem(journeysErrors.TOO_MANY_CAMPAIGNS, {
      detail: `there are ${length} campaigns; ${MOST_CAMPAIGNS} are allowed`,
    });
};
