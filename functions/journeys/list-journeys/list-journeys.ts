import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { allJourneys } from '../store/journeys.ts';
import { viewOfJourney } from '../view/journey-view.ts';
import type { ListJourneys } from './contract.ts';

export const listJourneys: UseCase<typeof ListJourneys, Runtime> = async (_request, { db }) => ({
  status: 200,
  body: { data: (await allJourneys(db)).map(viewOfJourney), page: { nextCursor: null } },
});
