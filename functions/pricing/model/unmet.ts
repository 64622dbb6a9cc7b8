import type { PriceContext, PriceRecord } from './price.ts';
import { endOf, startOf } from './record-order.ts';

/** Why a record does not hold. */
export type Unmet =
  | 'other_channel'
  | 'other_location'
  | 'other_country'
  | 'other_customer'
  | 'not_in_group'
  | 'too_few'
  | 'not_yet'
  | 'over';

/** The first condition of a record that is not met; nothing when it holds. One at a time, because carts ask it often. */
export const unmetBy = (record: PriceRecord, context: PriceContext): Unmet | undefined => {
  if (differs(record.channel, context.channel)) return 'other_channel';
  if (differs(record.locationId, context.locationId)) return 'other_location';
  if (differs(record.country, context.country)) return 'other_country';
  if (differs(record.customerId, context.customerId)) return 'other_customer';
  if (record.customerGroup !== undefined && !(context.customerGroups ?? []).includes(record.customerGroup))
    return 'not_in_group';
  if (context.quantity < (record.minQuantity ?? 1)) return 'too_few';
  if (context.at < startOf(record)) return 'not_yet';
  return context.at < endOf(record) ? undefined : 'over';
};

const differs = (asked: string | undefined, found: string | undefined): boolean =>
  asked !== undefined && asked !== found;
