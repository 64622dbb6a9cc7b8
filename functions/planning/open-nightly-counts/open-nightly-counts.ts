import { loadStockTake } from '../../stock-work/public.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { openCount } from '../requests/open-count.ts';
import { allSettings, type KeptSettings } from '../store/plans.ts';

/** Half the time that the function has; the next run goes on with the locations that are left. */
const RUN_MS = 15 * SECOND;
const ACTOR = { kind: 'system', task: 'open-nightly-counts' } as const;

/**
 * Opens one stock-take of due SKUs a night at each location whose settings ask for it. Its id follows from location
 * and night, so that a run that is repeated opens none again.
 */
export const openNightlyCounts: Task<Runtime> = async (_input, runtime) => {
  const until = runtime.clock.now() + RUN_MS;
  const night = instant(runtime.clock).slice(0, 10);
  for (const settings of await allSettings(runtime.db)) {
    if (runtime.clock.now() >= until) return;
    await openFor(settings, night, runtime);
  }
};

const openFor = async (
  { locationId, nightlyCount }: KeptSettings,
  night: string,
  runtime: Runtime,
): Promise<void> => {
  if (nightlyCount === undefined) return;
  const idempotency = { key: `nightly count#${locationId}#${night}`, fingerprint: night };
  if ((await loadStockTake(runtime.db, derivedId('st', idempotency.key))) !== undefined) return;
  await openCount({ locationId, ...nightlyCount }, { actor: ACTOR, idempotency }, runtime);
};
