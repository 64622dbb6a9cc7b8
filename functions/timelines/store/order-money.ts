import { may } from '#shared/contracts/grant.ts';
import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { counted, noValue, type ValueChange } from '../model/customer-value.ts';
import type { TimelineEntry } from '../model/entry.ts';
import { changedMoney, noMoney, worthOf, type MoneyChange, type OrderMoney } from '../model/order-money.ts';
import { timelinesItems } from '../table.ts';
import { orderMoneyKey, valueKey } from './keys.ts';
import { newEntry, ValueMoved, type StoredValue } from './timelines.ts';

export const orderMoneyGrants = [may(timelinesItems.items.orderMoney, 'BatchGetItem', 'GetItem', 'PutItem')];

type StoredMoney = OrderMoney & Versioned & { readonly ttl?: number };

interface MoneyNews {
  readonly orderId: string;
  /** Of the event; events of payments name only the order. */
  readonly customerId?: string;
  readonly entry: TimelineEntry;
  readonly change: MoneyChange;
}

/** What is heard of an order before it is known to be paid by a customer waits so long for that. */
const WAITS_DAYS = 30;

/** Counts with the entry, together, so that neither is there without the other. */
export const addMoney = (
  news: MoneyNews,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> =>
  decideAgain(
    (error) => error instanceof ValueMoved,
    async () => {
      const key = orderMoneyKey(news.orderId);
      const known = await db.get<StoredMoney>(key);
      const before = moneyIn(known);
      const after = changedMoney(before, news.change);
      const customerId = after.customerId ?? news.customerId;
      const next: StoredMoney = {
        ...after,
        version: (known?.version ?? 0) + 1,
        ttl: after.customerId === undefined ? ttlAfter(clock, WAITS_DAYS * DAY) : undefined,
      };
      const refusals = await db.write([
        saveAction(key, next),
        ...(customerId === undefined ? [] : [newEntry(customerId, news.entry)]),
        ...(await valueActions(db, before, after, news.entry)),
      ]);
      const isKnown = refusals?.some(({ index, reason }) => index === 1 && reason === 'condition') === true;
      if (refusals !== undefined && !(customerId !== undefined && isKnown)) throw new ValueMoved();
    },
  );

const moneyIn = (known: StoredMoney | undefined): OrderMoney => {
  if (known === undefined) return noMoney;
  const { version: _version, ttl: _ttl, ...money } = known;
  return money;
};

/** The figures of the customer, where the worth of the order changed. */
const valueActions = async (db: Database, before: OrderMoney, after: OrderMoney, { at }: TimelineEntry) => {
  const change = changeOf(before, after);
  if (after.customerId === undefined || change === undefined) return [];
  const key = valueKey(after.customerId);
  const known = await db.get<StoredValue>(key);
  const version = (known?.version ?? 0) + 1;
  const value: StoredValue = { ...counted(known ?? noValue, change, at), changedAt: at, version };
  return [saveAction(key, value)];
};

const changeOf = (before: OrderMoney, after: OrderMoney): ValueChange | undefined => {
  const [was, is] = [worthOf(before), worthOf(after)];
  const amount = (is ?? 0) - (was ?? 0);
  const orders = was === undefined ? 1 : -1;
  const hasTurned = (was === undefined) !== (is === undefined);
  const { currency } = after;
  if (currency === undefined || (amount === 0 && !hasTurned)) return undefined;
  return { kind: 'order', orders: hasTurned ? orders : 0, amount, currency };
};
