import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { localTime } from '#shared/time/local-time.ts';
import type { cashbackRuleBody } from '../schemas.ts';
import type { GoodsLine, PaidOrder } from './paid-order.ts';

export type RuleContent = z.output<typeof cashbackRuleBody>;

/** By which a paid order brings its customer store credit. */
export interface CashbackRule extends RuleContent, Versioned {
  readonly ruleId: string;
}

/** What an order says of itself, before anybody is asked about its customer and its goods. */
export type OrderFacts = Pick<PaidOrder, 'channel' | 'currency' | 'method' | 'locations' | 'paidAt'>;

/** Whether a rule may hold for an order: in force when it was paid, and where. */
export const mayHold = (
  { startsAt, endsAt, currency, conditions }: RuleContent,
  order: OrderFacts,
): boolean =>
  Date.parse(startsAt) <= Date.parse(order.paidAt) &&
  (endsAt === undefined || Date.parse(order.paidAt) < Date.parse(endsAt)) &&
  currency === order.currency &&
  (conditions.channels?.includes(order.channel) ?? true) &&
  (conditions.methods?.includes(order.method) ?? true) &&
  (conditions.locations?.some((code) => order.locations.includes(code)) ?? true);

/** Whether the customer is one it is for. What is not known of them does not hold. */
export const isFor = ({ conditions }: RuleContent, { groups = [], isFirstPurchase }: PaidOrder): boolean =>
  (conditions.groups?.some((code) => groups.includes(code)) ?? true) &&
  (conditions.firstPurchaseOnly !== true || isFirstPurchase === true);

/** Whether a line earns by it. */
export const isTargeted = ({ target: { skus, categories } }: RuleContent, line: GoodsLine): boolean =>
  (skus === undefined && categories === undefined) ||
  (skus?.includes(line.sku) ?? false) ||
  (categories?.some((code) => line.categories.includes(code)) ?? false);

/** What the rules ask of the customer and the goods: nothing else is looked up. */
export const needsOf = (rules: readonly RuleContent[]) => ({
  groups: rules.some(({ conditions }) => conditions.groups !== undefined),
  firstPurchase: rules.some(({ conditions }) => conditions.firstPurchaseOnly === true),
  categories: rules.some(({ target }) => target.categories !== undefined),
});

/** The day, the month or the whole time in which a customer’s cashback is counted together. */
export const periodOf = ({ limits: { perCustomer } }: RuleContent, paidAt: string): string | undefined => {
  if (perCustomer === undefined || perCustomer.period === 'always') return perCustomer?.period;
  const { date } = localTime(Date.parse(paidAt), perCustomer.timeZone);
  return perCustomer.period === 'day' ? date : date.slice(0, 'yyyy-mm'.length);
};
