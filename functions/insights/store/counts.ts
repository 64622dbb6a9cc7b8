import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { summedCounts, type CountChange, type FulfilmentCounts } from '../model/fulfilment-counts.ts';
import { insightsItems } from '../table.ts';

const { counts, applied } = insightsItems.items;

export const readCountsGrants = [may(counts, 'Query')];
export const countGrants = [may(counts, 'UpdateItem'), may(applied, 'PutItem')];

/** Counts of a day with one carrier; `-` where none had a part in it. */
export interface CountedDay {
  readonly day: string;
  readonly carrier: string;
  readonly counts: FulfilmentCounts;
}

export const NO_CARRIER = '-';

const keyOf = (locationId: string, day: string, carrier: string): Key => ({
  table: 'orders',
  pk: `KPI#${locationId}`,
  sk: `${day}#${carrier}`,
});

/** Adds what an event brought, once. */
export const addCounts = (
  { db, inbox }: Pick<ConsumerRuntime, 'db' | 'inbox'>,
  event: Envelope,
  at: { readonly locationId: string; readonly day: string; readonly carrier: string },
  change: CountChange,
): Promise<void> =>
  commit(db, [
    inbox.part(event),
    {
      actions: [
        update(keyOf(at.locationId, at.day, at.carrier), {
          add: change,
          set: { day: at.day, carrier: at.carrier },
        }),
      ],
      refused: () => undefined,
    },
  ]);

/** The days of a period, both ends included, oldest first; months are read one after another. */
export const countedDays = async (
  db: Pick<Database, 'query'>,
  locationId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly CountedDay[]> => {
  const found: CountedDay[] = [];
  for (const month of monthsOf(from, to)) {
    let cursor: string | undefined;
    do {
      const page = await db.query<StoredCounts>('orders', `KPI#${locationId}`, {
        sortPrefix: month,
        limit: 500,
        cursor,
      });
      found.push(...page.items.map(toDay));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
  return found.filter(({ day }) => from <= day && day <= to);
};

type StoredCounts = CountChange & { readonly day: string; readonly carrier: string };

const toDay = ({ day, carrier, ...stored }: StoredCounts): CountedDay => ({
  day,
  carrier,
  counts: summedCounts([stored]),
});

const monthsOf = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month);
  return months;
};

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};
