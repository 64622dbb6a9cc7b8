import { soldSince } from '../../inventory/public.ts';
import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove, update } from '#shared/dynamodb/write-action.ts';
import type { DemandWeek } from '../model/demand.ts';
import { BLOCK_WEEKS, blockOf, daysByWeek, daysInto, startOfWeek, weekOf } from '../model/weeks.ts';
import { planningItems } from '../table.ts';

const { demand, soldOut } = planningItems.items;

export const planDemandGrants = [mayRead(demand), may(demand, 'PutItem', 'UpdateItem')];
export const addDemandGrants = [
  mayRead(demand),
  may(demand, 'UpdateItem'),
  may(soldOut, 'BatchGetItem', 'PutItem', 'DeleteItem'),
];

/** A SKU at a location. */
export interface DemandPlace {
  readonly sku: string;
  readonly locationId: string;
}

/** Years of history that forecasts look at: two, and the one that has begun. */
const BLOCKS_READ = 3;
const MAX_WEEKS = 104;

const blockKey = ({ sku, locationId }: DemandPlace, block: string): Key => ({
  table: 'inventory',
  pk: `DM#${sku}#${locationId}`,
  sk: block,
});

/** Units that sold at a discount. */
export interface PromotedUnits extends DemandPlace {
  readonly units: number;
}

/** Adds discounted units to the week of an instant; each place once. */
export const addPromotedPart = (promoted: readonly PromotedUnits[], at: number): TransactionPart => {
  const week = weekOf(at);
  return {
    actions: promoted.map(({ units, ...place }) =>
      update(blockKey(place, blockOf(week)), { add: { [`p${week}`]: units } }),
    ),
    refused: () => undefined,
  };
};

/** Since when each place is sold out; undefined for one that is not. */
export const loadSoldOut = async (
  db: Pick<Database, 'getMany'>,
  places: readonly DemandPlace[],
): Promise<readonly (string | undefined)[]> => {
  const marks = await db.getMany<{ readonly since: string }>(places.map((place) => blockKey(place, 'OUT')));
  return marks.map((mark) => mark?.since);
};

export const beginSoldOutPart = (place: DemandPlace, since: string): TransactionPart => ({
  actions: [put(blockKey(place, 'OUT'), { since })],
  refused: () => undefined,
});

/** Another event ended that time without stock. */
export class SoldOutEnded extends Error {}

/** The days without stock, added to their weeks. Blocks of two years are two items. */
export const endSoldOutPart = (place: DemandPlace, since: string, to: number): TransactionPart => {
  const days = daysByWeek(Date.parse(since), to).slice(-MAX_WEEKS);
  const byBlock = Map.groupBy(days, ([week]) => blockOf(week));
  return {
    actions: [
      remove(blockKey(place, 'OUT'), [['since', '=', since]]),
      ...[...byBlock].map(([block, weeks]) =>
        update(blockKey(place, block), {
          add: Object.fromEntries(weeks.map(([week, days]) => [`o${week}`, days])),
        }),
      ),
    ],
    refused: () => new SoldOutEnded(),
  };
};

/** Demand as it is now, and the weeks of it that are over and were not kept yet. */
export interface DemandHistory {
  readonly weeks: readonly DemandWeek[];
  readonly ended: ReadonlyMap<number, number>;
}

/**
 * Whole weeks of demand before an instant, from the first one with a sale on, 104 at most: kept ones, and those since
 * then from the ledger of stock, so that no sale writes anything for planning. A SKU that first sold this week has one
 * week: the units so far, as many a day as on the days so far.
 */
export const demandBefore = async (db: Database, place: DemandPlace, now: number): Promise<DemandHistory> => {
  const thisWeek = weekOf(now);
  const blocks = Array.from({ length: BLOCKS_READ }, (_, back) => blockOf(thisWeek - back * BLOCK_WEEKS));
  const items = await db.getMany<Record<string, number | string>>(
    [...blocks, 'OUT', 'KEPT'].map((block) => blockKey(place, block)),
  );
  const kept = Number(items.at(-1)?.['week'] ?? thisWeek - MAX_WEEKS - 1);
  const since = items.at(-2)?.['since'];
  const all = Object.assign({}, ...items.slice(0, -2)) as Record<string, number>;
  const recent = unitsByWeek(await soldSince(db, place, startOfWeek(kept + 1)));
  const running = new Map(since === undefined ? [] : daysByWeek(Date.parse(String(since)), now));
  const unitsOf = (week: number): number => (week > kept ? recent.get(week) : all[`u${week}`]) ?? 0;
  const weeks = Array.from({ length: MAX_WEEKS }, (_, at): DemandWeek => {
    const week = thisWeek - MAX_WEEKS + at;
    return {
      units: Math.max(0, unitsOf(week)),
      promoted: all[`p${week}`] ?? 0,
      outDays: Math.min(7, (all[`o${week}`] ?? 0) + (running.get(week) ?? 0)),
    };
  });
  const first = weeks.findIndex(({ units }) => units > 0);
  return {
    weeks: first === -1 ? runningWeek(unitsOf(thisWeek), now) : weeks.slice(first),
    ended: new Map([...recent].filter(([week]) => week < thisWeek)),
  };
};

/** Keeps weeks that are over. It sets sums and adds nothing, so that it may be done twice. */
export const keepWeeksParts = (
  place: DemandPlace,
  ended: ReadonlyMap<number, number>,
  now: number,
): readonly TransactionPart[] => {
  const byBlock = Map.groupBy(ended, ([week]) => blockOf(week));
  if (byBlock.size === 0) return [];
  return [
    {
      actions: [
        put(blockKey(place, 'KEPT'), { week: weekOf(now) - 1 }),
        ...[...byBlock].map(([block, weeks]) =>
          update(blockKey(place, block), {
            set: Object.fromEntries(weeks.map(([week, units]) => [`u${week}`, units])),
          }),
        ),
      ],
      refused: () => undefined,
    },
  ];
};

const unitsByWeek = (sold: readonly { readonly units: number; readonly at: string }[]) => {
  const weeks = new Map<number, number>();
  for (const { units, at } of sold) {
    const week = weekOf(Date.parse(at));
    weeks.set(week, (weeks.get(week) ?? 0) + units);
  }
  return weeks;
};

const runningWeek = (units: number, now: number): readonly DemandWeek[] =>
  units <= 0 ? [] : [{ units: (units * 7) / Math.max(1, daysInto(now)), promoted: 0, outDays: 0 }];
