import {
  loadCategories,
  offerGrants,
  categoryGrants,
  offerKey,
  withAncestors,
  type Offer,
} from '../../catalog/public.ts';
import { readProfileGrants, groupsOf } from '../../customers/public.ts';
import { deliveryGroupsOf, hasOrderedBefore, hasOrderedGrants, type Order } from '../../orders/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { moneyFor, type PaidOrder } from '../model/paid-order.ts';
import { needsOf, type OrderFacts, type RuleContent } from '../model/rule.ts';

/** What a function needs to see a paid order as rules do. */
export const readPaidOrderGrants = [
  ...offerGrants,
  ...categoryGrants,
  ...readProfileGrants,
  ...hasOrderedGrants,
];

type ReadDependencies = Pick<Runtime, 'db' | 'clock'>;

/** What an order says of itself. */
export const orderFacts = (order: Order, paidAt: string): OrderFacts => ({
  channel: order.channel,
  currency: order.currency,
  method: order.delivery.method,
  locations: [order.soldAt, ...pickupsOf(order)].filter((code) => code !== undefined),
  paidAt,
});

const pickupsOf = (order: Order): readonly string[] =>
  deliveryGroupsOf(order).flatMap((group) => (group.method === 'pickup' ? [group.locationId] : []));

/** A paid order of a customer as some rules see it; what none of them asks is not looked up. */
export const readPaidOrder = async (
  order: Order & { readonly customerId: string },
  { facts, rules }: { readonly facts: OrderFacts; readonly rules: readonly RuleContent[] },
  dependencies: ReadDependencies,
): Promise<PaidOrder> => {
  const { db } = dependencies;
  const { customerId, orderId } = order;
  const needs = needsOf(rules);
  const [groups, before, categories] = await Promise.all([
    needs.groups ? groupsOf(db, customerId, Date.parse(facts.paidAt)) : undefined,
    needs.firstPurchase ? hasOrderedBefore(db, { ...order, customerId }) : undefined,
    needs.categories ? categoriesOf(order, dependencies) : new Map<string, readonly string[]>(),
  ]);
  const { money, lines } = moneyFor(order);
  return {
    ...facts,
    orderId,
    customerId,
    money,
    lines: order.lines.map(({ sku }, at) => ({
      sku,
      categories: categories.get(sku) ?? [],
      paid: lines[at] ?? 0,
    })),
    ...(groups === undefined ? {} : { groups }),
    ...(before === undefined ? {} : { isFirstPurchase: !before }),
  };
};

/** By SKU: the category its product is in now, and those above. */
const categoriesOf = async (
  { lines }: Order,
  { db, clock }: ReadDependencies,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const [offers, categories] = await Promise.all([
    db.getMany<Offer>(lines.map(({ sku }) => offerKey(sku))),
    loadCategories(db, clock),
  ]);
  return new Map(
    lines.map(({ sku }, at) => {
      const category = offers[at]?.category;
      return [sku, category === undefined ? [] : withAncestors(categories, category)];
    }),
  );
};
