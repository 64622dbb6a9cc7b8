import { update } from '#shared/dynamodb/write-action.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { refreshed } from '../model/channel-rules/channel-rules.ts';
import { isHead, openUnits } from '../model/stock/stock.ts';
import { followingPlaces } from '../store/channel-rules/following.ts';
import { projectStock } from '../store/projections/project-stock.ts';
import { readBuckets, stockKey, type StockPlace } from '../store/stock/stock.ts';

/** Turns shares into units of what is available now. No stock moves, so neither version nor ledger do. */
export const refreshChannelRules: Task<Runtime> = async (_input, runtime) => {
  for await (const place of followingPlaces(runtime.db)) await refresh(place, runtime);
};

const refresh = async (place: StockPlace, runtime: Runtime): Promise<void> => {
  const { db } = runtime;
  const [buckets = []] = await readBuckets(db, [place]);
  const head = buckets.find(isHead);
  if (head?.rules === undefined) return;
  const rules = refreshed(head.rules, openUnits(buckets));
  if (hashOf(rules) === hashOf(head.rules)) return;
  // Rules that were set meanwhile are fresh by themselves, so a refusal needs no second try.
  await db.writeOne(
    update(stockKey(place.sku, place.locationId), { set: { rules } }, [
      ['rulesVersion', '=', head.rulesVersion ?? 0],
    ]),
  );
  // No stock moved, so no event tells the feeds of it.
  await projectStock([place], runtime);
};
