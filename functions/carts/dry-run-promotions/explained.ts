import type { NotAppliedCode, NotAppliedReason } from '../../promotions/public.ts';

/** As the contract of the dry run declares it. */
interface Explained {
  code: string;
  detail: string;
  missing?: { amount?: number; units?: number; skus?: string[] };
  promotionId?: string;
}

const sentences: Readonly<Record<NotAppliedCode, string>> = {
  not_active: 'It is a draft or paused; try it with `asIfActive`.',
  not_started: 'It has not started at that time.',
  ended: 'It has ended at that time.',
  other_currency: 'Its amounts are in another currency.',
  other_channel: 'It holds in other channels.',
  not_sold_at_location: 'It holds only where staff sell it at one of its locations.',
  not_picked_up_at_location: 'It holds only for goods picked up at one of its locations.',
  other_method: 'It holds for another way of delivery.',
  other_country: 'It holds in other countries.',
  not_in_group: 'The customer is in none of its groups.',
  not_signed_in: 'It holds only for customers who are signed in.',
  not_first_purchase: 'It holds only for a first purchase, of somebody who is known to make one.',
  outside_hours: 'It does not hold at that hour or on that day.',
  no_coupon: 'It needs one of its codes.',
  used_up: 'It was used as often as it may be.',
  used_up_by_customer: 'This customer used it as often as they may.',
  buyer_unknown: 'It is limited per customer, and the cart has no customer, e-mail address or phone number.',
  budget_spent: 'Its budget is spent.',
  nothing_targeted: 'None of the goods are what it is about.',
  goods_short: 'The goods it is about are not worth enough.',
  units_short: 'There are not enough units of what it is about.',
  parts_missing: 'Parts of its bundle are missing.',
  no_delivery: 'No delivery was chosen yet.',
  other_delivery_option: 'It holds for other delivery options.',
  gift_not_there: 'Its gift is not in stock, has no price here, or does not fit into the order any more.',
  nothing_left: 'Other promotions left nothing that it could take.',
  another_saves_more: 'Another promotion of its group saves more.',
  does_not_combine: 'It does not combine with what the cart gets.',
};

/** Why a promotion was not applied, as staff read it. */
export const explained = ({ code, missing, promotionId }: NotAppliedReason): Explained => ({
  code,
  detail: sentences[code],
  ...(missing === undefined ? {} : { missing: shownMissing(missing) }),
  promotionId,
});

const shownMissing = ({ amount, units, skus }: NonNullable<NotAppliedReason['missing']>) => ({
  amount,
  units,
  ...(skus === undefined ? {} : { skus: [...skus] }),
});
