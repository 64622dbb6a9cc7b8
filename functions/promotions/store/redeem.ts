import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { CouponUse } from '../model/coupon.ts';
import type { CountedUse, Redemption } from '../model/redemption.ts';
import { promotionsItems, promotionUseItems } from '../table.ts';
import { forgetPromotions } from './promotions.ts';
import { couponUseKey, customerUseKey, promotionUseKey } from './use-keys.ts';

/** What a function needs to count uses, and to give them back. */
export const redeemGrants = [
  may(promotionsItems.items.promotionUse, 'UpdateItem'),
  may(promotionsItems.items.couponUse, 'UpdateItem'),
  may(promotionUseItems.items.customerUse, 'UpdateItem'),
];

/** A promotion or a coupon was used, or its limit changed, since its counter was read: read again, decide again. */
export class UsesMoved extends Error {
  constructor() {
    super('a promotion or coupon was used by another order between reading and writing');
    this.name = 'UsesMoved';
  }
}

/** Of which order, and who did it. */
export interface RedeemReference {
  readonly orderId: string;
  readonly channel: string;
  readonly currency: string;
  readonly customerId?: string | undefined;
  readonly actor: string;
  readonly correlationId: string;
  readonly at: string;
}

/** Counts the uses of an order in its transaction, each only while there is room for it. */
export const redeemPart = (
  redemptions: readonly Redemption[],
  reference: RedeemReference,
): TransactionPart => ({
  actions: redemptions.flatMap((redemption) => actionsOf(redemption, 1, reference)),
  refused: () => {
    forgetPromotions();
    return new UsesMoved();
  },
});

/** Gives back what an order counted, in the transaction that ends it. */
export const releasePart = (
  redemptions: readonly Redemption[],
  reference: RedeemReference,
): TransactionPart => ({
  actions: redemptions.flatMap((redemption) => actionsOf(redemption, -1, reference)),
  refused: () => undefined,
});

const actionsOf = (
  redemption: Redemption,
  sign: 1 | -1,
  reference: RedeemReference,
): readonly WriteAction[] => [
  ...promotionUse(redemption, sign),
  ...couponUse(redemption, sign, reference),
  ...customerUses(redemption, sign),
];

const promotionUse = ({ promotionId, amount, counted }: Redemption, sign: 1 | -1): readonly WriteAction[] =>
  counted === undefined
    ? []
    : [
        update(
          promotionUseKey(promotionId),
          { add: { uses: sign, spent: sign * amount } },
          sign === 1 ? roomUnder(counted, amount) : [],
        ),
      ];

/** A limit that changed since the promotion was read refuses: environments remember promotions for two seconds. */
const roomUnder = ({ limits, limitsVersion }: CountedUse, amount: number): Condition => [
  ...roomFor('uses', 1, limits.uses),
  ...(amount === 0 ? [] : roomFor('spent', amount, limits.budget)),
  { any: [[['limitsVersion', 'absent']], [['limitsVersion', '<=', limitsVersion]]] },
];

const couponUse = (
  redemption: Redemption,
  sign: 1 | -1,
  reference: RedeemReference,
): readonly WriteAction[] => {
  const { promotionId, couponCode, couponCounted } = redemption;
  if (couponCounted === undefined || couponCode === undefined) return [];
  return [
    update(
      couponUseKey(couponCode),
      {
        set: { code: couponCode, promotionId, last: lastOf(redemption, sign, reference) },
        add: { uses: sign, version: 1 },
      },
      sign === 1 ? roomFor('uses', 1, couponCounted.limits.uses) : [],
    ),
  ];
};

const customerUses = ({ promotionId, buyerCounted }: Redemption, sign: 1 | -1): readonly WriteAction[] =>
  buyerCounted === undefined
    ? []
    : buyerCounted.buyerKeys.map((buyerKey) =>
        update(
          customerUseKey(promotionId, buyerKey),
          { add: { uses: sign } },
          sign === 1 ? roomFor('uses', 1, buyerCounted.limit) : [],
        ),
      );

/** An absent counter has room for what was planned within the limit. */
const roomFor = (counter: string, wanted: number, limit: number | undefined): Condition =>
  limit === undefined ? [] : [{ any: [[[counter, 'absent']], [[counter, '<=', limit - wanted]]] }];

const lastOf = (
  { amount }: Redemption,
  sign: 1 | -1,
  { orderId, channel, currency, customerId, actor, correlationId, at }: RedeemReference,
): CouponUse['last'] => ({
  kind: sign === 1 ? 'redeemed' : 'released',
  orderId,
  customerId,
  channel,
  amount,
  currency,
  at,
  actor,
  correlationId,
});
