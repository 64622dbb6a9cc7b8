import { eventOf } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { CouponRedeemed, CouponReleased } from './events.ts';
import type { CouponUse } from './model/coupon.ts';

/** Makes the events of coupons from the change records of their counters: no event item is written per order. */
export const streamEvents: ChangeMapper = ({ pk, sk, before, after }) => {
  if (!pk.startsWith('CP#') || sk !== 'U' || !isUse(after)) return [];
  if (isUse(before) && before.version === after.version) return [];
  const { code, promotionId, version, last } = after;
  const { orderId, customerId, amount, currency, at, actor, channel, correlationId } = last;
  return [
    eventOf(last.kind === 'redeemed' ? CouponRedeemed : CouponReleased, {
      aggregateId: code,
      aggregateVersion: version,
      occurredAt: at,
      channel,
      cause: { actor, correlationId },
      data: {
        code,
        promotionId,
        orderId,
        customerId,
        amount,
        currency,
      },
    }),
  ];
};

const isUse = (item: unknown): item is CouponUse =>
  item !== null && typeof item === 'object' && 'last' in item && 'version' in item;
