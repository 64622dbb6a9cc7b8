import { may } from '#shared/contracts/grant.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { publicRecords, type HistoryEntry } from '../model/history.ts';
import type { PriceRecord } from '../model/price.ts';
import { pricingItems } from '../table.ts';
import type { StoredPriceList } from './price-list.ts';

/** What was said about a change. */
export type Remark = Partial<Pick<HistoryEntry, 'by' | 'reason' | 'exceptionUntil' | 'approvedBy'>>;

/** What a function needs to read the history of prices. */
export const historyGrants = [may(pricingItems.items.priceHistory, 'Query')];

export const historyPartition = (sku: string, currency: string): string => `PRH#${sku}#${currency}`;

const historyKey = ({ sku, currency, at, version }: HistoryEntry): Key => ({
  table: 'catalog',
  pk: historyPartition(sku, currency),
  sk: `${at}#${String(version).padStart(8, '0')}`,
});

/** The entry of a change, written in its transaction. */
export const historyPart = (
  clock: Clock,
  given: {
    readonly list: StoredPriceList;
    readonly change: string;
    readonly record: PriceRecord;
    readonly previous?: PriceRecord;
    readonly cause: Cause;
    readonly remark?: Remark | undefined;
  },
): TransactionPart => {
  const { list, record, previous, cause, remark } = given;
  const entry: HistoryEntry = {
    sku: list.sku,
    currency: list.currency,
    at: instant(clock),
    version: list.version,
    by: actorOf(cause),
    ...remark,
    change: given.change === 'removed' ? 'removed' : 'set',
    record,
    ...(previous === undefined ? {} : { previous }),
    records: publicRecords(list.prices),
  };
  return { actions: [create(historyKey(entry), entry)], refused: () => undefined };
};
