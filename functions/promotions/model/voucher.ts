import type { Promotion } from './promotion.ts';
import type { Selection } from './selection.ts';

/** A coupon with what its promotion gives: all that a till without a network needs to weigh it. */
export interface Voucher extends Pick<
  Promotion,
  'promotionId' | 'version' | 'name' | 'startsAt' | 'currency' | 'conditions' | 'target' | 'effect'
> {
  readonly code: string;
  /** First instant at which it is not valid any more. ISO 8601. @default never */
  readonly endsAt?: string | undefined;
}

/** What only the shop knows, and a till without a network does not. */
export type OnlyOnline =
  | 'delivery'
  | 'buyer'
  | 'way_of_delivery'
  | 'categories_or_products'
  | 'reduced_goods';

/** The voucher of a coupon, or why a till without a network cannot weigh it. */
export const voucherOf = (
  promotion: Promotion,
  { code, expiresAt }: { readonly code: string; readonly expiresAt?: string | undefined },
): Voucher | OnlyOnline => {
  const reason = onlyOnline(promotion);
  if (reason !== undefined) return reason;
  const { promotionId, version, name, startsAt, currency, conditions, target, effect } = promotion;
  const ends = [promotion.endsAt, expiresAt].filter((end) => end !== undefined);
  const [endsAt] = ends.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return { code, promotionId, version, name, startsAt, endsAt, currency, conditions, target, effect };
};

/** The promotion as the engine weighs it by itself: a till without a network gives nothing else beside it. */
export const promotionOfVoucher = ({ code: _, endsAt, ...voucher }: Voucher): Promotion => ({
  ...voucher,
  ...(endsAt === undefined ? {} : { endsAt }),
  state: 'active',
  priority: 0,
  combines: 'with_all',
  activation: 'coupon',
});

const onlyOnline = ({ effect, conditions, target, limits }: Promotion): OnlyOnline | undefined => {
  if (effect.kind === 'delivery') return 'delivery';
  const { groups, signedInOnly, firstPurchaseOnly, countries, methods, pickedUpAt } = conditions;
  if (limits?.usesPerCustomer !== undefined || groups !== undefined || signedInOnly || firstPurchaseOnly)
    return 'buyer';
  if ((countries ?? methods ?? pickedUpAt) !== undefined) return 'way_of_delivery';
  const selections = effect.kind === 'buy_get' && effect.of !== undefined ? [target, effect.of] : [target];
  if (selections.some(namesMoreThanSkus)) return 'categories_or_products';
  return selections.some(({ reduced }) => reduced === 'exclude') ? 'reduced_goods' : undefined;
};

const namesMoreThanSkus = ({ products, categories, except }: Selection): boolean =>
  [products, categories, except?.products, except?.categories].some((named) => named !== undefined);
