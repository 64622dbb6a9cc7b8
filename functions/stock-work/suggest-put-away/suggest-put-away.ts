import { movementsSince, readHeads, requireLocation, requireSkus } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { planPutAway } from '../model/put-away.ts';
import { binsAt, placedSkusAt } from '../store/bins.ts';
import type { SuggestPutAway } from './contract.ts';

const WEEKS = 4;

export const suggestPutAway: UseCase<typeof SuggestPutAway, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const { locationId } = params;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  await requireSkus(
    runtime.db,
    body.skus.map((sku, at) => ({ sku, pointer: `/body/skus/${at}` })),
  );
  const skus = [...new Set(body.skus)];
  const [bins, placed, velocities] = await Promise.all([
    binsAt(runtime.db, locationId),
    placedSkusAt(runtime.db, locationId),
    velocitiesOf(locationId, skus, runtime),
  ]);
  const data = planPutAway(velocities, bins, placed);
  return { status: 200, body: { data: data.map((each) => ({ ...each })) } };
};

/** Units that left on hand for orders, a week. */
const velocitiesOf = async (locationId: string, skus: readonly string[], { db, clock }: Runtime) => {
  const heads = await readHeads(
    db,
    skus.map((sku) => ({ sku, locationId })),
  );
  const since = clock.now() - WEEKS * 7 * DAY;
  return Promise.all(
    skus.map(async (sku, at) => {
      const head = heads[at];
      const movements = head === undefined ? [] : ((await movementsSince(db, head, since)) ?? []);
      const units = movements
        .filter(({ type }) => type === 'handover')
        .reduce((sum, { onHandChange }) => sum - onHandChange, 0);
      return { sku, unitsPerWeek: Math.max(0, units) / WEEKS };
    }),
  );
};
