import { readDirectory } from '../../channels/public.ts';
import { skusAt } from '../../inventory/public.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { plansReadOnce, type PlansAtLocation } from '../planning-run/find-likeness.ts';
import { planPlace } from '../planning-run/plan-place.ts';
import { loadPlanWalk, savePlanWalk, type PlanWalk } from '../store/plans.ts';

/** Half the time that the function has; the next run goes on there. */
const RUN_MS = 15 * SECOND;
const PLACES_PER_PAGE = 25;

/**
 * Plans every SKU at every location, once a night. How far it came is saved with each page, so a run that was killed
 * costs one page.
 */
export const planLocations: Task<Runtime> = async (_input, runtime) => {
  const until = runtime.clock.now() + RUN_MS;
  const { locations } = await readDirectory(runtime.db, runtime.clock);
  const inOrder = [...locations.keys()].sort();
  const plansAt = plansReadOnce(runtime);
  let walk = await walkOfTonight(inOrder, runtime);
  while (!walk.isDone && runtime.clock.now() < until) {
    walk = await planPage(walk, inOrder, runtime, plansAt);
    await savePlanWalk(runtime.db, walk);
  }
};

const walkOfTonight = async ([first]: readonly string[], { db, clock }: Runtime): Promise<PlanWalk> => {
  const night = instant(clock).slice(0, 10);
  const known = await loadPlanWalk(db);
  // What was not finished goes on, whatever night it is.
  if (known !== undefined && (!known.isDone || known.night === night)) return known;
  return { night, locationId: first, isDone: first === undefined };
};

const planPage = async (
  walk: PlanWalk,
  inOrder: readonly string[],
  runtime: Runtime,
  plansAt: PlansAtLocation,
): Promise<PlanWalk> => {
  const { locationId = '', cursor } = walk;
  const page = await skusAt(runtime.db, locationId, { limit: PLACES_PER_PAGE, cursor });
  const cause = startedBy('plan-locations', `planning-${walk.night}`);
  for (const sku of page.items) await planPlace(sku, locationId, cause, runtime, plansAt);
  if (page.nextCursor !== undefined) return { ...walk, cursor: page.nextCursor };
  const next = inOrder.find((code) => code > locationId);
  return { ...walk, locationId: next, cursor: undefined, isDone: next === undefined };
};
