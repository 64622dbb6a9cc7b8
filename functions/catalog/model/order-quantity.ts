import type { Variant } from './product.ts';

type OrderQuantity = NonNullable<Variant['orderQuantity']>;

/** How many units of a SKU one order may have. */
export type QuantityRule = Omit<OrderQuantity, 'channels'>;

/** The rule of a SKU in a channel: the one for this channel, or else the one for all. */
export const quantityRuleIn = (
  orderQuantity: OrderQuantity | undefined,
  channel: string,
): QuantityRule | undefined => {
  if (orderQuantity === undefined) return undefined;
  const { channels, ...everywhere } = orderQuantity;
  return channels?.[channel] ?? everywhere;
};

/** Whether an order may have so many units. */
export const allowsQuantity = (
  { minimum = 1, maximum = Infinity, multipleOf = 1 }: QuantityRule,
  quantity: number,
): boolean => quantity >= minimum && quantity <= maximum && quantity % multipleOf === 0;

/** The allowed quantities as a text: `at least 6 and at most 60 units, in multiples of 6`. */
export const quantityRuleText = ({ minimum, maximum, multipleOf }: QuantityRule): string => {
  const bounds = [
    minimum === undefined ? [] : [`at least ${minimum}`],
    maximum === undefined ? [] : [`at most ${maximum}`],
  ].flat();
  const units = bounds.length === 0 ? 'units' : `${bounds.join(' and ')} units`;
  return multipleOf === undefined
    ? units
    : `${units}${bounds.length === 0 ? '' : ','} in multiples of ${multipleOf}`;
};
