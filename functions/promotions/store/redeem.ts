import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { CouponUse } from '../model/coupon.ts';
import type { Redemption } from '../model/redemption.ts';
import { promotionsItems, promotionUseItems } from '../table.ts';
import { couponUseKey, customerUseKey, promotionUseKey } from './use-keys.ts';

/** What a function needs to count uses, and to give them back. */
export const redeemGrants = [
  may(promotionsItems.items.promotionUse, 'UpdateItem'),
  may(promotionsItems.items.couponUse, 'UpdateItem'),
  may(promotionUseItems.items.customerUse, 'UpdateItem'),
];

/** Somebody else used a promotion or a coupon since its counter was read: read again, decide again. */
export class UsesMoved extends Error {
  constructor() {
    super('a promotion or coupon was used by somebody else between reading and writing');
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
  refused: () => new UsesMoved(),
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
): readonly WriteAction[] => {
  const { promotionId, couponCode, taken = [], couponUse, customerUse } = redemption;
  const under = (limits: readonly Condition[]): Condition => (sign === 1 ? limits.flat() : []);
  return [
    ...taken.map(({ shard, uses, amount, limits }) =>
      update(
        promotionUseKey(promotionId, shard),
        { add: { uses: sign * uses, spent: sign * amount } },
        under([
          uses === 0 ? [] : roomFor('uses', uses, limits.uses),
          amount === 0 ? [] : roomFor('spent', amount, limits.budget),
        ]),
      ),
    ),
    ...(couponUse === undefined || couponCode === undefined
      ? []
      : [
          update(
            couponUseKey(couponCode, couponUse.shard),
            {
              set: {
                code: couponCode,
                promotionId,
                shard: couponUse.shard,
                last: lastOf(redemption, sign, reference),
              },
              add: { uses: sign, version: 1 },
            },
            under([roomFor('uses', 1, couponUse.limit)]),
          ),
        ]),
    ...(customerUse === undefined
      ? []
      : [
          update(
            customerUseKey(promotionId, customerUse.customer),
            { add: { uses: sign } },
            under([roomFor('uses', 1, customerUse.limit)]),
          ),
        ]),
  ];
};

/** Nobody counted yet, or there is room. What is taken was planned within the limit, so it fits an empty counter. */
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
