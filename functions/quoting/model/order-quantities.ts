import {
  allowsQuantity,
  quantityRuleIn,
  quantityRuleText,
  type Offer,
  type QuantityRule,
} from '../../catalog/public.ts';
import type { Channel } from '../../channels/public.ts';
import type { Market } from './market.ts';

interface Goods {
  readonly sku: string;
  readonly quantity: number;
}

/** The quantity that an order may not have. Without a SKU: of all lines together. */
export interface QuantityFault {
  readonly sku?: string;
  readonly detail: string;
}

/** Which quantities an order of these lines may not have in the channel. Gifts are no lines yet, and are not judged. */
export const quantityFaults = (
  lines: readonly Goods[],
  { channel, offers }: Pick<Market, 'channel' | 'offers'>,
): readonly QuantityFault[] => [
  ...lines.flatMap((line) => faultOfLine(line, ruleOf(offers.get(line.sku), channel), channel)),
  ...faultOfAll(lines, channel),
];

const ruleOf = (offer: Offer | undefined, { code, orderLimits }: Channel): QuantityRule => {
  const rule = quantityRuleIn(offer?.orderQuantity, code);
  return { ...rule, maximum: rule?.maximum ?? orderLimits?.unitsPerSku };
};

const faultOfLine = (
  { sku, quantity }: Goods,
  rule: QuantityRule,
  { code }: Channel,
): readonly QuantityFault[] =>
  allowsQuantity(rule, quantity)
    ? []
    : [{ sku, detail: `found ${quantity} of ${sku}; one order in ${code} allows ${quantityRuleText(rule)}` }];

const faultOfAll = (lines: readonly Goods[], { code, orderLimits }: Channel): readonly QuantityFault[] => {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const most = orderLimits?.units ?? Infinity;
  return units <= most
    ? []
    : [{ detail: `found ${units} units in total; one order in ${code} allows at most ${most}` }];
};
