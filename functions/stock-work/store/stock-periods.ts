import { may, mayRead } from '#shared/contracts/grant.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { StockPeriod, StockPeriodEntry } from '../model/stock-period.ts';
import { stockWorkItems } from '../table.ts';

const { stockPeriod, stockPeriodEvent, stockPeriodEntry } = stockWorkItems.items;

export const stockPeriodGrants = [
  mayRead(stockPeriod),
  may(stockPeriod, 'PutItem'),
  may(stockPeriodEvent, 'PutItem'),
  mayRead(stockPeriodEntry),
  may(stockPeriodEntry, 'PutItem'),
];

export const periodKey = (locationId: string, month: string, sk = 'A'): Key => ({
  table: 'inventory',
  pk: `SP#${locationId}#${month}`,
  sk,
});

export const loadPeriod = (
  db: Pick<Database, 'get'>,
  locationId: string,
  month: string,
): Promise<StockPeriod | undefined> => db.get<StockPeriod>(periodKey(locationId, month));

export const savePeriodPart = (period: StockPeriod): TransactionPart =>
  savePart(periodKey(period.locationId, period.month), period);

/** Entries of a page, with the step of the close that they belong to; no entry is ever written twice. */
export const createEntriesPart = (
  { locationId, month }: Pick<StockPeriod, 'locationId' | 'month'>,
  entries: readonly StockPeriodEntry[],
): TransactionPart => ({
  actions: entries.map((entry) => create(periodKey(locationId, month, `S#${entry.sku}`), entry)),
  refused: () => new Error('an entry of a period that is being closed exists already'),
});

export const entriesOf = (
  db: Pick<Database, 'query'>,
  { locationId, month }: Pick<StockPeriod, 'locationId' | 'month'>,
  page: PageRequest,
): Promise<Page<StockPeriodEntry>> =>
  db.query<StockPeriodEntry>('inventory', periodKey(locationId, month).pk, {
    ...page,
    sortPrefix: 'S#',
    consistent: true,
  });
