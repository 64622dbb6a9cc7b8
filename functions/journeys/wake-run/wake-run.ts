import type { Task } from '#shared/events/events-handler.ts';
import { moveRun } from '../running/move-run.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { loadJourney } from '../store/journeys.ts';

/** Goes on with a run whose wait is over. */
export const wakeRun: Task<RunningDependencies> = async (
  { customerId, journeyId, number, stepId },
  dependencies,
) => {
  const journey = await loadJourney(dependencies.db, String(journeyId));
  if (journey === undefined) return;
  const run = { customerId: String(customerId), journeyId: String(journeyId), number: Number(number) };
  await moveRun(run, journey, { kind: 'time', stepId: String(stepId) }, dependencies);
};
