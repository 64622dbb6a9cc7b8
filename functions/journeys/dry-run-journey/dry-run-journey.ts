import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { failedCondition } from '../model/event-filter.ts';
import { dryRun } from '../model/dry-run.ts';
import { requireJourney } from '../requests/require-journey.ts';
import { viewOfRun } from '../view/journey-view.ts';
import type { DryRunJourney } from './contract.ts';

export const dryRunJourney: UseCase<typeof DryRunJourney, Runtime> = async (
  { params, body },
  { db, clock },
) => {
  const journey = await requireJourney(db, params.journeyId);
  const run = dryRun(journey, body, clock.now());
  const wouldEnter = failedCondition(journey.trigger?.where ?? [], body.data) === undefined;
  return { status: 200, body: { wouldEnter, run: viewOfRun(run) } };
};
