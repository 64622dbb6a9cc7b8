import {
  incomingAt,
  incomingGrants,
  owedStockGrants,
  oweStockPart,
  readOwedStock,
  stockReadGrants,
  type IncomingStock,
  type OwedStock,
  type Wanted,
} from '../../inventory/public.ts';
import type { Order } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { BackorderPromised } from '../events.ts';
import type { Backorder, BackorderRule } from '../model/backorder.ts';
import { promiseOf } from '../model/supply.ts';
import { backorderEventOf, backorderFacts, saveBackorderGrants, saveBackorderPart } from './backorders.ts';
import { loadRules, readRuleGrants } from './rules.ts';

/** What a function needs to promise units that are on their way. */
export const promiseUnitsGrants = [
  ...readRuleGrants,
  ...incomingGrants,
  ...stockReadGrants,
  ...owedStockGrants,
  ...saveBackorderGrants,
];

/** Units of one SKU that lines of an order wait for at one location. */
export interface PromisedUnits {
  readonly rule: BackorderRule;
  readonly stock: OwedStock;
  readonly wanted: readonly Wanted[];
  readonly promisedAt: string;
  readonly relied: readonly IncomingStock[];
}

interface PromiseRequest {
  readonly channel: string;
  /** Units that stock does not give. */
  readonly wanted: readonly Wanted[];
  /** Locations that may give them, the channel’s first choice first. */
  readonly locations: readonly string[];
}

/**
 * Where units that are short may be waited for: at the location that has them first. Nothing when some may not be sold
 * beyond stock, or more is wanted than comes.
 */
export const promiseUnits = async (
  db: Database,
  { channel, wanted, locations }: PromiseRequest,
  clock: Clock,
): Promise<readonly PromisedUnits[] | undefined> => {
  const bySku = [...Map.groupBy(wanted, ({ sku }) => sku)];
  const places = bySku.flatMap(([sku, lines]) =>
    locations
      .filter((code) => lines.every(({ from }) => from?.includes(code) ?? true))
      .map((locationId) => ({ sku, locationId })),
  );
  const rules = (await loadRules(db, places))
    .filter((rule) => rule !== undefined)
    .filter((rule) => sells(rule, channel));
  if (rules.length === 0) return undefined;
  const offers = await offersOf(db, rules, wanted, clock);
  const chosen = bySku.map(([sku]) => earliest(offers.filter((offer) => offer.rule.sku === sku)));
  return chosen.every((offer) => offer !== undefined) ? chosen : undefined;
};

const sells = ({ enabled, channels }: BackorderRule, channel: string): boolean =>
  enabled && (channels?.includes(channel) ?? true);

const offersOf = async (
  db: Database,
  rules: readonly BackorderRule[],
  wanted: readonly Wanted[],
  clock: Clock,
): Promise<readonly PromisedUnits[]> => {
  const [stock, incoming] = await Promise.all([
    readOwedStock(db, rules),
    Promise.all(rules.map((rule) => incomingAt(db, rule))),
  ]);
  return rules.flatMap((rule, at): readonly PromisedUnits[] => {
    const owed = stock[at];
    if (owed === undefined) return [];
    const lines = wanted.filter(({ sku }) => sku === rule.sku);
    const quantity = lines.reduce((sum, each) => sum + each.quantity, 0);
    if (owed.backordered + quantity > (rule.limit ?? Infinity)) return [];
    const supply = { shelf: owed.shelf, incoming: incoming[at] ?? [] };
    const promise = promiseOf(supply, owed.backordered, quantity, instant(clock));
    if (promise.kind === 'short') return [];
    return [{ rule, stock: owed, wanted: lines, promisedAt: promise.promisedAt, relied: promise.relied }];
  });
};

const earliest = (offers: readonly PromisedUnits[]): PromisedUnits | undefined =>
  offers.toSorted((a, b) => (a.promisedAt < b.promisedAt ? -1 : Number(a.promisedAt > b.promisedAt)))[0];

/** The back-orders of promised units, each at its place in the queue. */
export const backordersOf = (
  promised: readonly PromisedUnits[],
  { orderId, channel, customerId, placedAt }: Pick<Order, 'orderId' | 'channel' | 'customerId' | 'placedAt'>,
): readonly Backorder[] =>
  promised.flatMap(({ rule, stock, wanted, promisedAt }) =>
    wanted.map(({ lineId, quantity }, at): Backorder => ({
      sku: rule.sku,
      locationId: rule.locationId,
      position: stock.sequence + at + 1,
      version: 1,
      orderId,
      lineId,
      channel,
      customerId,
      quantity,
      kind: rule.kind,
      promisedAt,
      createdAt: placedAt,
    })),
  );

/** Promises the units in the transaction that places the order. `StockMoved` when another promise came in between. */
export const promiseUnitsPart = (
  promised: readonly PromisedUnits[],
  backorders: readonly Backorder[],
  how: { readonly clock: Clock; readonly cause: Cause },
): TransactionPart => {
  const owed = oweStockPart(
    promised.map(({ stock, wanted, relied }) => ({
      stock,
      relied,
      entries: wanted.length,
      quantity: wanted.reduce((sum, { quantity }) => sum + quantity, 0),
    })),
  );
  const saved = backorders.map((each) => {
    const data = { ...backorderFacts(each), kind: each.kind, promisedAt: each.promisedAt ?? '' };
    return saveBackorderPart(each, [backorderEventOf(BackorderPromised, each, data, how)], how.clock);
  });
  return {
    actions: [owed, ...saved].flatMap(({ actions }) => actions),
    refused: owed.refused,
  };
};
