import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { journeysErrors } from '../errors.ts';
import type { StoredJourney } from '../model/journey.ts';
import { loadJourney } from '../store/journeys.ts';

export const requireJourney = async (db: Database, journeyId: string): Promise<StoredJourney> => {
  const journey = await loadJourney(db, journeyId);
  if (journey !== undefined) return journey;
  throw problem(journeysErrors.JOURNEY_NOT_FOUND, { detail: `there is no journey ${journeyId}` });
};
