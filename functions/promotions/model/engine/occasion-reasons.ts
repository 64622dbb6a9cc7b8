import { localTime } from '#shared/time/local-time.ts';
import type { CompiledPromotion } from './compile-promotions.ts';
import { isWithinHours } from './hours.ts';
import type { NotAppliedCode } from '../outcome.ts';
import type { PromotionQuestion } from './promotion-question.ts';

/** Why this shopper, place, time or delivery does not get a promotion, whatever is in the cart. Empty: they do. */
export const occasionReasons = (
  compiled: CompiledPromotion,
  question: PromotionQuestion,
): readonly NotAppliedCode[] => {
  const reasons: NotAppliedCode[] = [];
  for (const test of tests) {
    const reason = test(compiled, question);
    if (reason !== undefined) reasons.push(reason);
  }
  return reasons;
};

type Test = (compiled: CompiledPromotion, question: PromotionQuestion) => NotAppliedCode | undefined;

const tests: readonly Test[] = [
  ({ promotion }) => (promotion.state === 'active' ? undefined : 'not_active'),
  ({ startsAt }, { context }) => (context.at < startsAt ? 'not_started' : undefined),
  ({ endsAt }, { context }) => (context.at >= endsAt ? 'ended' : undefined),
  ({ promotion }, { context }) => (fits(promotion.currency, context.currency) ? undefined : 'other_currency'),
  ({ promotion }, { context }) =>
    isOneOf(promotion.conditions.channels, context.channel) ? undefined : 'other_channel',
  ({ promotion }, { context }) =>
    isOneOf(promotion.conditions.soldAt, context.soldAt) ? undefined : 'not_sold_at_location',
  ({ promotion }, { delivery }) =>
    isOneOf(promotion.conditions.pickedUpAt, placeOf(delivery)) ? undefined : 'not_picked_up_at_location',
  ({ promotion }, { delivery }) => {
    if (isOneOf(promotion.conditions.methods, delivery?.method)) return undefined;
    return delivery === undefined ? 'no_delivery' : 'other_method';
  },
  ({ promotion }, { context }) =>
    isOneOf(promotion.conditions.countries, context.country) ? undefined : 'other_country',
  ({ promotion: { conditions } }, { context: { groups = [] } }) =>
    conditions.groups === undefined || groups.some((group) => isOneOf(conditions.groups, group))
      ? undefined
      : 'not_in_group',
  ({ promotion }, { context }) =>
    promotion.conditions.signedInOnly === true && context.isSignedIn !== true ? 'not_signed_in' : undefined,
  ({ promotion }, { context }) =>
    promotion.conditions.firstPurchaseOnly === true && context.isFirstPurchase !== true
      ? 'not_first_purchase'
      : undefined,
  ({ promotion: { conditions } }, { context }) =>
    conditions.hours === undefined ||
    isWithinHours(conditions.hours, localTime(context.at, conditions.hours.timeZone))
      ? undefined
      : 'outside_hours',
  ({ promotion }, { coupons }) =>
    promotion.activation === 'automatic' ||
    coupons.some(({ promotionId }) => promotionId === promotion.promotionId)
      ? undefined
      : 'no_coupon',
  (compiled, question) => (isUsedUp(remainingOf(compiled, question)?.uses) ? 'used_up' : undefined),
  (compiled, question) => {
    const left = remainingOf(compiled, question)?.usesOfCustomer;
    if (left === 'buyer_unknown') return left;
    return isUsedUp(left) ? 'used_up_by_customer' : undefined;
  },
  (compiled, question) => (isUsedUp(remainingOf(compiled, question)?.budget) ? 'budget_spent' : undefined),
];

const remainingOf = ({ promotion }: CompiledPromotion, { remaining }: PromotionQuestion) =>
  remaining?.get(promotion.promotionId);

const isUsedUp = (left: number | undefined): boolean => left !== undefined && left <= 0;

const placeOf = (delivery: PromotionQuestion['delivery']): string | undefined =>
  delivery?.method === 'pickup' ? delivery.locationId : undefined;

const fits = (asked: string | undefined, found: string): boolean => asked === undefined || asked === found;

/** What is not known is none of them. */
const isOneOf = (asked: readonly string[] | undefined, found: string | undefined): boolean =>
  asked === undefined || (found !== undefined && asked.includes(found));
