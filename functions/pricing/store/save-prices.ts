import { savePart } from '#shared/dynamodb/aggregate.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { PriceChanged } from '../events.ts';
import type { PriceRecord } from '../model/price.ts';
import { isPublicForOne } from '../model/public-context.ts';
import { instantOfChange, scheduledChangesOf } from '../model/scheduled-changes.ts';
import { historyPart, type Remark } from './history.ts';
import { priceListKey, type StoredPriceList } from './price-list.ts';

type PriceChangeKind = 'set' | 'removed' | 'began' | 'ended';

export interface PriceChange {
  /** The list as it shall be, one version further. */
  readonly list: StoredPriceList;
  readonly change: PriceChangeKind;
  readonly record: PriceRecord;
  readonly previous?: PriceRecord;
  readonly cause: Cause;
  /** Why, for the history. @default nothing was said */
  readonly remark?: Remark | undefined;
}

/** Saves a list with what became of one of its records: the list, its history and the event, or nothing. */
export const savePrices = (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  change: PriceChange,
  also: readonly TransactionPart[] = [],
): Promise<void> => commit(db, [...savePricesParts(clock, change), ...also]);

const savePricesParts = (clock: Clock, change: PriceChange): readonly TransactionPart[] => {
  const { list } = change;
  const byItself = change.change === 'began' || change.change === 'ended';
  return [
    savePart(priceListKey(list.sku, list.currency), { ...list, ...scheduled(list), ...unlike(list) }),
    ...(byItself ? [] : [historyPart(clock, change)]),
    outboxPart(clock, { table: 'catalog', pk: `SKU#${list.sku}#${list.currency}` }, [
      announced(clock, change),
    ]),
  ];
};

/** Only lists with a scheduled change are in the index. */
const scheduled = (list: StoredPriceList) => {
  const [next] = scheduledChangesOf(list);
  return { scheduledPrices: next && 'due', nextScheduledAt: next && instantOfChange(next) };
};

/** Only lists whose public price may differ between channels stand in the index. */
const unlike = ({ prices, currency }: StoredPriceList) => ({
  unlikeIn: prices.some(isSomewhere) ? currency : undefined,
});

const isSomewhere = (record: PriceRecord): boolean =>
  isPublicForOne(record) && (record.channel ?? record.country) !== undefined;

const announced = (clock: Clock, { list, change, record, previous, cause }: PriceChange) => {
  const { createdAt: _since, changedAt: _changed, exception: _forStaff, ...terms } = record;
  return eventOf(PriceChanged, {
    aggregateId: `${list.sku}:${list.currency}`,
    aggregateVersion: list.version,
    occurredAt: instant(clock),
    channel: record.channel,
    cause,
    data: {
      sku: list.sku,
      currency: list.currency,
      change,
      ...terms,
      ...(previous === undefined ? {} : { previousAmount: previous.amount }),
    },
  });
};
