import { sumTaxes, taxSale, taxSettingsOf, type ItemTax, type PaidUnits } from '../../../tax/store/parts.ts';
import type { DiscountedLine, QuotedDelivery, QuotedLine, Market, TaxedDelivery, Taxes } from './quote.ts';

/**
 * The tax of each line and of the delivery, on what is paid for it: discounts come off first. A line that cannot be
 * bought has none.
 */
export const taxQuote = (
  lines: readonly DiscountedLine[],
  delivery: QuotedDelivery,
  market: Market,
): Taxes => {
  const { channel, offers, at, taxRegion, taxRules } = market;
  const settings = taxSettingsOf(channel);
  const bought = lines.filter(({ unavailable }) => unavailable === undefined);
  const classOf = ({ sku }: DiscountedLine) => offers.get(sku)?.taxClass ?? STANDARD;
  const main = bought.reduce<DiscountedLine | undefined>(
    (most, line) => (most === undefined || line.total > most.total ? line : most),
    undefined,
  );
  const fee = { units: 1, amount: delivery.fee - delivery.discount };
  const items = [
    ...bought.map((line) => ({ taxClass: classOf(line), paid: paidFor(line) })),
    {
      taxClass: settings.deliveryTaxClass ?? (main === undefined ? STANDARD : classOf(main)),
      paid: fee.amount > 0 ? [fee] : [],
    },
  ];
  const sale = { region: taxRegion, at, included: channel.pricesIncludeTax, ...settings };
  const taxes = taxSale({ ...sale, items }, taxRules);
  const byLine = new Map(bought.map(({ lineId }, index) => [lineId, taxes[index]]));
  return {
    lines: lines.map((line) => ({ ...line, ...taxOf(byLine.get(line.lineId)) })),
    delivery: { ...delivery, ...taxOf(taxes.at(-1)) },
    sums: sumTaxes(
      taxes.filter(({ units }) => units.length > 0),
      settings.rounding,
    ),
  };
};

const STANDARD = 'standard';

/** What is paid for each unit, in runs: units that no discount names cost the full price. */
const paidFor = ({ quantity, unitPrice, unitDiscounts = [] }: DiscountedLine): readonly PaidUnits[] => {
  const discounted = unitDiscounts.map(({ units, amount }) => ({ units, amount: unitPrice - amount }));
  const rest = quantity - discounted.reduce((sum, { units }) => sum + units, 0);
  return rest > 0 ? [{ units: rest, amount: unitPrice }, ...discounted] : discounted;
};

const taxOf = (
  tax: ItemTax | undefined,
): Pick<QuotedLine & TaxedDelivery, 'tax' | 'taxRate' | 'taxDetail'> => {
  if (tax === undefined || tax.units.length === 0) return { tax: 0, taxRate: 0 };
  const { tax: amount, rate, ...taxDetail } = tax;
  return { tax: amount, taxRate: rate, taxDetail };
};
