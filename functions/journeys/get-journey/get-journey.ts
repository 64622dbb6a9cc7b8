import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireJourney } from '../requests/require-journey.ts';
import { viewOfJourney } from '../view/journey-view.ts';
import type { GetJourney } from './contract.ts';

export const getJourney: UseCase<typeof GetJourney, Runtime> = async ({ params }, { db }) => {
  const journey = await requireJourney(db, params.journeyId);
  return { status: 200, body: viewOfJourney(journey), version: journey.version };
};
