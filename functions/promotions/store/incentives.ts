import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { ItemsByKey } from '#shared/dynamodb/read-by-key.ts';
import type { Clock } from '#shared/time/clock.ts';
import { compilePromotions, type CompiledPromotions } from '../model/engine/compile-promotions.ts';
import type { CartCoupon, Coupon } from '../model/coupon.ts';
import type { GivenCoupon, Remaining } from '../model/engine/promotion-question.ts';
import type { Counters } from '../model/redemptions-of.ts';
import { isCouponValid, isRunning } from '../model/running.ts';
import { remainingOf, type UseCount } from '../model/uses.ts';
import { promotionsItems, promotionUseItems } from '../table.ts';
import { loadPromotions, promotionsGrants, type StoredPromotion } from './promotions.ts';
import { couponKey, couponUseKey, customerUseKey, promotionUseKey } from './use-keys.ts';

/** What a function needs to know what promotions give. */
export const incentivesGrants = [
  ...promotionsGrants,
  may(promotionsItems.items.promotionUse, 'GetItem', 'BatchGetItem'),
  may(promotionsItems.items.coupon, 'GetItem', 'BatchGetItem'),
  may(promotionUseItems.items.customerUse, 'GetItem', 'BatchGetItem'),
];

/** Where a cart is sold, which codes it holds, and whose uses count. */
export interface IncentivesRequest {
  readonly channel: string;
  readonly coupons: readonly CartCoupon[];
  /** A customer id, or the digest of a guest's address. @default nobody is known yet */
  readonly customer?: string;
  /** Every identity the buyer is known by: customer id, digests of e-mail address and phone number. @default `customer` */
  readonly buyerKeys?: readonly string[];
  /** More of them that cost a call: asked only when some promotion limits its uses per customer. */
  readonly moreBuyerKeys?: (() => Promise<readonly string[]>) | undefined;
  /** A dry run: the buyer is taken as somebody who has used nothing yet. */
  readonly isTrial?: boolean;
}

/** The promotions that may hold for a cart, before their counters were read. */
export interface IncentivesWanted {
  readonly asked: IncentivesRequest;
  /** When it was asked, milliseconds since 1970. */
  readonly now: number;
  /** Those that hold now in this channel, and those whose code the cart holds. */
  readonly promotions: readonly StoredPromotion[];
  readonly compiled: CompiledPromotions;
  /** What to read with the prices. */
  readonly keys: readonly Key[];
  /** What some of them ask of the buyer and of the goods. */
  readonly needs: {
    readonly groups: boolean;
    readonly firstPurchase: boolean;
    readonly categories: boolean;
  };
}

/** What promotions may give a cart, read at one moment. */
export interface Incentives {
  readonly promotions: CompiledPromotions;
  readonly coupons: readonly GivenCoupon[];
  readonly remaining: ReadonlyMap<string, Remaining>;
  /** What counts their uses, for deduction one. */
  readonly counters: Counters;
}

/** Which promotions may hold for a cart, and what has to be read to know what is left of them. No call, most times. */
export const wantIncentives = async (
  db: Database,
  clock: Clock,
  { moreBuyerKeys, ...known }: IncentivesRequest,
): Promise<IncentivesWanted> => {
  const now = clock.now();
  const promotions = mayHold(await loadPromotions(db, clock), known, now);
  const more = promotions.some(isLimitedPerCustomer) ? await moreBuyerKeys?.() : undefined;
  const asked =
    more === undefined ? known : { ...known, buyerKeys: [...new Set([...buyerKeysOf(known), ...more])] };
  return {
    asked,
    now,
    promotions,
    compiled: compiledOf(promotions),
    needs: needsOf(promotions),
    keys: keysOf(promotions, asked),
  };
};

/** The counters and coupons that say what is left. */
export const keysOf = (promotions: readonly StoredPromotion[], asked: IncentivesRequest): readonly Key[] => [
  ...promotions.flatMap((promotion) => countersOf(promotion, asked)),
  ...asked.coupons.flatMap(({ code }) => [couponKey(code), couponUseKey(code)]),
];

/** Promotions that cannot hold here now would only be weighed for nothing, and their gifts read. */
const mayHold = (
  promotions: readonly StoredPromotion[],
  { channel, coupons }: IncentivesRequest,
  now: number,
): readonly StoredPromotion[] =>
  promotions.filter(
    (promotion) =>
      isRunning(promotion, now) &&
      (promotion.conditions.channels?.includes(channel) ?? true) &&
      (promotion.activation === 'automatic' ||
        coupons.some(({ promotionId }) => promotionId === promotion.promotionId)),
  );

const isLimitedPerCustomer = ({ limits }: StoredPromotion): boolean => limits?.usesPerCustomer !== undefined;

/** What some of the promotions ask of the buyer and of the goods. */
export const needsOf = (promotions: readonly StoredPromotion[]): IncentivesWanted['needs'] => ({
  groups: promotions.some(({ conditions }) => conditions.groups !== undefined),
  firstPurchase: promotions.some(({ conditions }) => conditions.firstPurchaseOnly === true),
  categories: promotions.some(({ target, effect }) =>
    [target, 'of' in effect ? effect.of : undefined].some(
      (selection) => selection?.categories !== undefined || selection?.except?.categories !== undefined,
    ),
  ),
});

/** The set compiled last, most times the same as now. */
let compiledLast: { readonly promotions: readonly StoredPromotion[]; readonly compiled: CompiledPromotions } =
  {
    promotions: [],
    compiled: compilePromotions([]),
  };

const compiledOf = (promotions: readonly StoredPromotion[]): CompiledPromotions => {
  const isSame =
    promotions.length === compiledLast.promotions.length &&
    promotions.every((promotion, at) => promotion === compiledLast.promotions[at]);
  if (!isSame) compiledLast = { promotions, compiled: compilePromotions(promotions) };
  return compiledLast.compiled;
};

/** Every identity of the buyer counts, so that signing out, or leaving the e-mail address away, begins nothing anew. */
const buyerKeysOf = ({ buyerKeys, customer }: IncentivesRequest): readonly string[] =>
  buyerKeys ?? (customer === undefined ? [] : [customer]);

const countersOf = (
  { promotionId, isCounted, limits }: StoredPromotion,
  asked: IncentivesRequest,
): readonly Key[] => [
  ...(isCounted ? [promotionUseKey(promotionId)] : []),
  ...(limits?.usesPerCustomer === undefined
    ? []
    : buyerKeysOf(asked).map((buyerKey) => customerUseKey(promotionId, buyerKey))),
];

/** What promotions may give, from what was read by the keys asked for. */
export const incentivesFrom = (
  { asked, now, promotions, compiled }: IncentivesWanted,
  read: ItemsByKey,
): Incentives => {
  const countAt = (key: Key): UseCount => {
    const found = read.of<Partial<UseCount>>(key);
    return { uses: found?.uses ?? 0, spent: found?.spent ?? 0 };
  };
  const coupons = asked.coupons.flatMap(({ code }) => {
    const of = read.of<Coupon>(couponKey(code));
    return of === undefined || !isCouponValid(of, now) ? [] : [{ of, count: countAt(couponUseKey(code)) }];
  });
  const counted = promotions.map((of) => ({
    of,
    count: of.isCounted ? countAt(promotionUseKey(of.promotionId)) : undefined,
  }));
  const left = coupons.filter(({ of, count }) => (remainingOf({ uses: of.uses }, count).uses ?? 1) > 0);
  return {
    promotions: compiled,
    coupons: left.map(({ of }) => ({ code: of.code, promotionId: of.promotionId })),
    remaining: new Map(
      counted.map(({ of, count }) => [
        of.promotionId,
        {
          ...(count && remainingOf(of.limits ?? {}, count)),
          usesOfCustomer: leftOfCustomer(of, asked, read),
        },
      ]),
    ),
    counters: {
      promotions: new Map(counted.map((each) => [each.of.promotionId, each])),
      coupons: new Map(coupons.map((each) => [each.of.code, each])),
      buyerKeys: buyerKeysOf(asked),
    },
  };
};

/** The identity that was used most decides: each order counts for all identities its buyer gave. */
const leftOfCustomer = (
  { promotionId, limits }: StoredPromotion,
  asked: IncentivesRequest,
  read: ItemsByKey,
): Remaining['usesOfCustomer'] => {
  const most = limits?.usesPerCustomer;
  if (most === undefined || asked.isTrial === true) return undefined;
  const keys = buyerKeysOf(asked);
  if (keys.length === 0) return 'buyer_unknown';
  const used = keys.map((key) => read.of<Partial<UseCount>>(customerUseKey(promotionId, key))?.uses ?? 0);
  return Math.max(0, most - Math.max(...used));
};

/** A shop without promotions. */
export const noIncentives: Incentives = {
  promotions: compilePromotions([]),
  coupons: [],
  remaining: new Map(),
  counters: { promotions: new Map(), coupons: new Map(), buyerKeys: [] },
};
