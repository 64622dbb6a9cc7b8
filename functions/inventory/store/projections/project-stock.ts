import { readChannels } from '../../../channels/public.ts';
import { gatheringDatabase } from '#shared/dynamodb/gathering-database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { StockPlace } from '../stock/stock.ts';
import { ProjectionMoved, saveRow } from './projections.ts';
import { channelRow, shelfRow, type KeptRow, type Renewed, type ProjectedRow } from './rows.ts';
import { distinctPlaces, readStockAndOffers, type StockAndOffers } from './stock-and-offers.ts';

/** Only what moved is done again, so patience costs less than giving the whole batch back to its queue. */
const BUDGET_MS = 10_000;

/** From here on a few calls at twice the units end sooner than one call for each row: an import, not a sale. */
const MANY = 20;

/**
 * Looks at the truth of some stock and writes down what channels may promise of it, where that is new. What moved
 * meanwhile is looked at again, alone.
 */
export const projectStock = async (touched: readonly StockPlace[], runtime: Runtime): Promise<void> => {
  let left = await rowsOf(distinctPlaces(touched), runtime);
  await decideAgain(
    (error) => error instanceof ProjectionMoved,
    async () => {
      left = await renew(left, runtime);
      if (left.length > 0) throw new ProjectionMoved();
    },
    BUDGET_MS,
  );
};

/** Each place, and each SKU in each channel that has a location that was touched. */
const rowsOf = async (places: readonly StockPlace[], { db }: Runtime): Promise<readonly ProjectedRow[]> => {
  const channels = [...(await readChannels(db)).values()];
  const bySku = Map.groupBy(places, ({ sku }) => sku);
  const inChannels = [...bySku].flatMap(([sku, at]) =>
    channels
      .filter(({ locations }) => at.some(({ locationId }) => locations.includes(locationId)))
      .map((channel) => channelRow(sku, channel)),
  );
  return [...inChannels, ...places.map(shelfRow)];
};

interface Written extends Renewed {
  readonly row: ProjectedRow;
  readonly before: KeptRow | undefined;
}

/**
 * What is remembered is read before the truth and written only if nobody did so meanwhile: whoever writes has looked
 * at stock later than the one before. Answers the rows that have to be looked at again.
 */
const renew = async (rows: readonly ProjectedRow[], runtime: Runtime): Promise<readonly ProjectedRow[]> => {
  const { db, clock } = runtime;
  const remembered = await db.getMany<KeptRow>(rows.map(({ key }) => key));
  const truth = await readStockAndOffers(runtime, rows);
  const news = rows.flatMap((row, at): Written[] => {
    const before = remembered[at];
    const renewed = row.renewed(before, truth, clock);
    return renewed === undefined ? [] : [{ row, before, ...renewed }];
  });
  const gathered = { clock, db: gatheringDatabase(db, { gathersSingles: news.length >= MANY }) };
  const saved = await Promise.allSettled(
    news.map(({ row, item, events }) => saveRow(row.key, item, events, gathered)),
  );
  for (const result of saved) if (result.status === 'rejected') throw result.reason;
  const isSaved = (at: number) => saved[at]?.status === 'fulfilled' && saved[at].value;
  const refused = news.filter((_, at) => !isSaved(at));
  const turned = await turnedBack(
    news.filter((_, at) => isSaved(at)),
    runtime,
  );
  return [...refused, ...turned].map(({ row }) => row);
};

/**
 * Rows that were right before they were written: stock went back meanwhile, and whoever heard of that found nothing to
 * write. In all other cases whoever hears of newer stock finds its row outdated, and renews it.
 */
const turnedBack = async (written: readonly Written[], runtime: Runtime): Promise<readonly Written[]> => {
  if (written.length === 0) return [];
  const now: StockAndOffers = await readStockAndOffers(
    runtime,
    written.map(({ row }) => row),
  );
  return written.filter(
    ({ row, before }) => before !== undefined && row.renewed(before, now, runtime.clock) === undefined,
  );
};
