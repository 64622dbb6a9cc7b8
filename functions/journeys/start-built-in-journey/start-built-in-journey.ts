import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { builtInJourneys } from '../model/built-in-journeys.ts';
import type { JourneyBody } from '../model/journey.ts';
import { saveJourneyRequest } from '../requests/save-journey-request.ts';
import { loadJourney } from '../store/journeys.ts';
import { viewOfJourney } from '../view/journey-view.ts';
import type { StartBuiltInJourney } from './contract.ts';

export const startBuiltInJourney: UseCase<typeof StartBuiltInJourney, Runtime> = async (request, runtime) => {
  const { params, body } = request;
  const journeyId = `satu-${params.name}`;
  const known = await loadJourney(runtime.db, journeyId);
  if (known !== undefined) return { status: 200, body: viewOfJourney(known), version: known.version };
  const journey = { ...builtInJourneys[params.name], ...body, status: 'active' } as unknown as JourneyBody;
  return saveJourneyRequest({ ...request, params: { journeyId }, body: journey }, runtime);
};
