import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { instantOfTurn, turnsOf } from '../model/schedule.ts';
import { isStale } from '../requests/is-stale.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { savePrices } from '../store/save-prices.ts';
import { pricingItems } from '../table.ts';

const TASK = 'announce-price-turns';
const PER_PAGE = 100;

interface Due {
  readonly sku: string;
  readonly currency: string;
}

/**
 * Tells of records that began or ended by themselves, each once: the list remembers the last one it told, in the
 * write of the event. Prices hold at their instant whether or not anybody was told.
 */
export const announcePriceTurns: Task<Runtime> = async (_input, runtime) => {
  const upTo = { attribute: 'nextTurnAt', value: instant(runtime.clock) };
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await runtime.db.queryIndex<Due>({
      index: pricingItems.indexes.priceTurns,
      partition: { priceTurns: 'due' },
      upTo,
      limit: PER_PAGE,
      cursor,
    });
    for (const due of items) await announceAll(due, runtime);
    cursor = nextCursor;
  } while (cursor !== undefined);
};

/** One list that fails does not keep the others waiting; it stays due. */
const announceAll = async ({ sku, currency }: Due, runtime: Runtime): Promise<void> => {
  try {
    while (await announceNext(sku, currency, runtime));
  } catch (error) {
    runtime.log.error('price turns not announced', { aggregateId: `${sku}:${currency}`, error });
  }
};

/** One turn a transaction: an event has the version of its list for a name. @returns whether there may be more */
const announceNext = (sku: string, currency: string, runtime: Runtime): Promise<boolean> =>
  decideAgain(isStale, async () => {
    const list = await runtime.db.get<StoredPriceList>(priceListKey(sku, currency));
    const [turn] = list === undefined ? [] : turnsOf(list);
    if (list === undefined || turn === undefined || instantOfTurn(turn) > instant(runtime.clock))
      return false;
    await savePrices(runtime, {
      list: { ...list, version: list.version + 1, announced: turn.place },
      change: turn.change,
      record: turn.record,
      cause: startedBy(TASK, `${sku}:${currency}`),
    });
    return true;
  });
