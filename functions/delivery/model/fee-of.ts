import { findZone } from './find-zone.ts';
import { within, type QuotedParcel, type DeliveryPlace, type Rate, type RateTable } from './rate-table.ts';

/** What it costs to bring a parcel somewhere, or why it cannot be. */
export type Fee =
  | { readonly kind: 'fee'; readonly fee: number; readonly days: Rate['days'] }
  | { readonly kind: 'none'; readonly reason: string };

type Steps = Pick<RateTable, 'zones' | 'rates' | 'surcharges'>;

/** The first rate that fits, with every surcharge that does. */
export const feeOf = ({ zones, rates, surcharges }: Steps, parcel: QuotedParcel, to: DeliveryPlace): Fee => {
  const found = findZone(zones, to);
  if (found.kind === 'none') return found;
  const rate = rates.find((each) => each.zone === found.zone && fits(each, parcel));
  if (rate === undefined)
    return { kind: 'none', reason: `has no rate for ${parcel.quantity} units of ${parcel.weightGrams} g` };
  const extra = surcharges
    .filter((each) => (each.zones?.includes(found.zone) ?? true) && fits(each, parcel))
    .reduce((sum, { fee }) => sum + fee, 0);
  const fee = rate.fee + furtherKilograms(parcel) * (rate.perKg ?? 0) + extra;
  if (!Number.isSafeInteger(fee)) return { kind: 'none', reason: 'the parcel is too heavy' };
  return { kind: 'fee', fee, days: rate.days };
};

const fits = (when: Pick<Rate, 'goods' | 'weightGrams' | 'quantity'>, parcel: QuotedParcel): boolean =>
  within(parcel.goods, when.goods) &&
  within(parcel.weightGrams, when.weightGrams) &&
  within(parcel.quantity, when.quantity);

/** Started kilograms beyond the first. */
const furtherKilograms = ({ weightGrams }: QuotedParcel): number =>
  Math.max(0, Math.ceil(weightGrams / 1000) - 1);
