import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { instantOfChange, scheduledChangesOf } from '../model/scheduled-changes.ts';
import { isStale } from '../requests/is-stale.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { savePrices } from '../store/save-prices.ts';
import { pricingItems } from '../table.ts';

const TASK = 'announce-scheduled-prices';
const PER_PAGE = 100;

interface DueList {
  readonly sku: string;
  readonly currency: string;
}

/**
 * Tells of records that began or ended by themselves, each once: the list remembers the last one it told, in the
 * write of the event. Prices hold at their instant whether or not anybody was told.
 */
export const announceScheduledPrices: Task<Runtime> = async (_input, runtime) => {
  const upTo = { attribute: 'nextScheduledAt', value: instant(runtime.clock) };
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await runtime.db.queryIndex<DueList>({
      index: pricingItems.indexes.scheduledPrices,
      partition: { scheduledPrices: 'due' },
      upTo,
      limit: PER_PAGE,
      cursor,
    });
    for (const due of items) await announceAll(due, runtime);
    cursor = nextCursor;
  } while (cursor !== undefined);
};

/** One list that fails does not keep the others waiting; it stays due. */
const announceAll = async ({ sku, currency }: DueList, runtime: Runtime): Promise<void> => {
  try {
    while (await announceNext(sku, currency, runtime));
  } catch (error) {
    runtime.log.error('scheduled prices not announced', { aggregateId: `${sku}:${currency}`, error });
  }
};

/** One change per transaction, because an event is named by the version of its list. @returns whether there may be more */
const announceNext = (sku: string, currency: string, runtime: Runtime): Promise<boolean> =>
  decideAgain(isStale, async () => {
    const list = await runtime.db.get<StoredPriceList>(priceListKey(sku, currency));
    const [due] = list === undefined ? [] : scheduledChangesOf(list);
    if (list === undefined || due === undefined || instantOfChange(due) > instant(runtime.clock))
      return false;
    await savePrices(runtime, {
      list: { ...list, version: list.version + 1, announced: due.place },
      change: due.change,
      record: due.record,
      cause: startedBy(TASK, `${sku}:${currency}`),
    });
    return true;
  });
