import type { Delivery, DeliveryGroup } from '../../orders/public.ts';
import type { QuotedLine } from '../../quoting/public.ts';
import { mainGroupOf, type RequestedGroup } from '../model/requested-groups.ts';

/** A group with the delivery that was chosen for it. */
export interface ChosenGroup {
  readonly group: RequestedGroup;
  readonly delivery: Delivery;
  /** Where its goods may come from. */
  readonly locations: readonly string[];
}

/** What the order is charged for its deliveries: the way of the main group, with the fees of all. */
export const chargedDelivery = (chosen: readonly ChosenGroup[]): Delivery => {
  const main = mainOf(chosen);
  return { ...main.delivery, fee: chosen.reduce((sum, { delivery }) => sum + delivery.fee, 0) };
};

/** The deliveries of a mixed basket with their lines; nothing where there is one for all. */
export const deliveryGroups = (
  chosen: readonly ChosenGroup[],
  lines: readonly Pick<QuotedLine, 'lineId' | 'sku'>[],
): readonly DeliveryGroup[] | undefined =>
  chosen.every(({ group }) => group.skus === undefined)
    ? undefined
    : chosen.map((each) => ({
        ...each.delivery,
        groupId: each.group.groupId,
        lineIds: lines.filter(({ sku }) => groupOfSku(chosen, sku) === each).map(({ lineId }) => lineId),
      }));

/** The group of a line; gifts, which no group names, go with the main group. */
export const groupOfSku = (chosen: readonly ChosenGroup[], sku: string): ChosenGroup =>
  chosen.find(({ group }) => group.skus?.includes(sku)) ?? mainOf(chosen);

const mainOf = (chosen: readonly ChosenGroup[]): ChosenGroup => {
  const main = mainGroupOf(chosen.map(({ group }) => group));
  const found = chosen.find(({ group }) => group === main);
  if (found === undefined) throw new RangeError('an order has at least one delivery');
  return found;
};
