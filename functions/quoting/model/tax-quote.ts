import { sumTaxes, taxSettingsOf, type ItemTax, type PaidUnits, type Sale } from '../../tax/public.ts';
import type { Market } from './market.ts';
import type { DiscountedLine, QuotedDelivery, QuotedLine, TaxedDelivery, Taxes } from './quote.ts';

/** What is to be taxed: each line that can be bought, and the delivery last, at what is paid for it after discounts. */
export const saleOf = (lines: readonly DiscountedLine[], delivery: QuotedDelivery, market: Market): Sale => {
  const { channel, currency, offers, at, taxRegion } = market;
  const { level, rounding, deliveryTaxClass } = taxSettingsOf(channel);
  const bought = lines.filter(canBeBought);
  const classOf = ({ sku }: DiscountedLine) => offers.get(sku)?.taxClass ?? STANDARD;
  const main = bought.reduce<DiscountedLine | undefined>(
    (most, line) =>
      line.giftCard === undefined && (most === undefined || line.total > most.total) ? line : most,
    undefined,
  );
  const fee = { units: 1, amount: delivery.fee - delivery.discount };
  return {
    region: taxRegion,
    currency,
    at,
    included: channel.pricesIncludeTax,
    level,
    rounding,
    items: [
      ...bought.map((line) => ({ taxClass: classOf(line), sku: line.sku, paid: paidFor(line) })),
      {
        taxClass: deliveryTaxClass ?? (main === undefined ? STANDARD : classOf(main)),
        paid: fee.amount > 0 ? [fee] : [],
      },
    ],
  };
};

/** The lines and the delivery with their taxes, in the order of the sale. A line that cannot be bought has none. */
export const withTaxes = (
  lines: readonly DiscountedLine[],
  delivery: QuotedDelivery,
  { taxes, channel }: { readonly taxes: readonly ItemTax[]; readonly channel: Market['channel'] },
): Taxes => {
  const byLine = new Map(lines.filter(canBeBought).map(({ lineId }, at) => [lineId, taxes[at]]));
  return {
    lines: lines.map((line) => ({ ...line, ...taxOf(byLine.get(line.lineId)) })),
    delivery: { ...delivery, ...taxOf(taxes.at(-1)) },
    sums: sumTaxes(
      taxes.filter(({ units }) => units.length > 0),
      taxSettingsOf(channel).rounding,
    ),
  };
};

const canBeBought = ({ unavailable }: DiscountedLine): boolean => unavailable === undefined;

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
