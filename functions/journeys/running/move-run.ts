import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { advance, type RunInput } from '../model/advance.ts';
import type { Journey } from '../model/journey.ts';
import type { JourneyRun } from '../model/run.ts';
import { pinnedVersion } from '../store/journeys.ts';
import { loadRun } from '../store/runs.ts';
import { commitRun, ensureTimer } from './commit-run.ts';
import { isMoved } from './is-moved.ts';
import type { RunningDependencies } from './dependencies.ts';

/**
 * Moves one run by an input, under the version it entered; an input that comes twice moves it once.
 *
 * @param known the run as it was just read; it is read again when somebody moved it meanwhile
 */
export const moveRun = async (
  known: JourneyRun,
  current: Journey,
  input: RunInput,
  dependencies: RunningDependencies,
): Promise<void> => {
  const { db, clock } = dependencies;
  let latest: JourneyRun | undefined = known;
  await decideAgain(isMoved, async () => {
    const run = latest ?? (await loadRun(db, known.customerId, known.journeyId, known.number));
    latest = undefined;
    if (run === undefined) return;
    const journey = await pinnedVersion(db, current, run.journeyVersion);
    const next = advance(run, journey, input, clock.now());
    if (next === undefined) return ensureTimer(run, dependencies);
    await commitRun({ ...next, version: run.version + 1 }, run, dependencies);
  });
};
