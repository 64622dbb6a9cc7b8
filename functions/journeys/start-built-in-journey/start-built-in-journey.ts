import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { instant } from '#shared/time/clock.ts';
import { beginCampaign } from '../campaigning/begin-campaign.ts';
import type { BuiltInJourney } from '../model/built-in/journey-parts.ts';
import { builtInJourney } from '../model/built-in-journeys.ts';
import { newCampaign } from '../model/campaign.ts';
import type { JourneyBody } from '../model/journey.ts';
import { saveJourneyRequest } from '../requests/save-journey-request.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { loadJourney } from '../store/journeys.ts';
import { viewOfJourney } from '../view/journey-view.ts';
import type { StartBuiltInJourney } from './contract.ts';

type Request = RequestOf<typeof StartBuiltInJourney>;

export const startBuiltInJourney: UseCase<typeof StartBuiltInJourney, RunningDependencies> = async (
  request,
  runtime,
) => {
  const { params, body } = request;
  const journeyId = idOf(request);
  const { campaign, ...definition } = builtInJourney(params.name, body);
  const known = await loadJourney(runtime.db, journeyId);
  const answer =
    known === undefined
      ? await create(journeyId, definition, request, runtime)
      : { status: 200 as const, body: viewOfJourney(known), version: known.version };
  if (campaign !== undefined) {
    const content = { campaignId: journeyId, journeyId, name: definition.name, ...campaign, data: {} };
    await beginCampaign(newCampaign(content, instant(runtime.clock)), runtime);
  }
  return answer;
};

/** One for each product that is used up. */
const idOf = ({ params, body }: Request): string => {
  if (params.name !== 'replenishment') return `satu-${params.name}`;
  if (body.sku !== undefined)
    return `satu-replenishment-${body.sku.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  const detail = 'replenishment needs the SKU that is used up';
  throw invalidRequest([{ pointer: '/body/sku', code: 'invalid_type', detail }]);
};

const create = (
  journeyId: string,
  definition: Omit<BuiltInJourney, 'campaign'>,
  request: Request,
  runtime: RunningDependencies,
) => {
  const body: JourneyBody = { ...definition, channel: request.body.channel, status: 'active' };
  return saveJourneyRequest({ ...request, params: { journeyId }, body }, runtime);
};
