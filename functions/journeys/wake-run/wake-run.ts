import type { Task } from '#shared/events/events-handler.ts';
import { moveRun } from '../running/move-run.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { loadJourney } from '../store/journeys.ts';
import { loadRun } from '../store/runs.ts';

/** Goes on with a run whose wait is over. */
export const wakeRun: Task<RunningDependencies> = async (
  { customerId, journeyId, number, stepId },
  dependencies,
) => {
  const { db } = dependencies;
  const journey = await loadJourney(db, String(journeyId));
  const run = await loadRun(db, String(customerId), String(journeyId), Number(number));
  if (journey === undefined || run === undefined) return;
  await moveRun(run, journey, { kind: 'time', stepId: String(stepId) }, dependencies);
};
