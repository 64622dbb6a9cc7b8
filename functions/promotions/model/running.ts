import type { Coupon } from './coupon.ts';
import type { Promotion } from './promotion.ts';

/** True while it is active and inside its dates. @param at milliseconds since 1970 */
export const isRunning = (
  { state, startsAt, endsAt }: Pick<Promotion, 'state' | 'startsAt' | 'endsAt'>,
  at: number,
): boolean => state === 'active' && at >= Date.parse(startsAt) && !isOver({ endsAt }, at);

/** True once its last date is over. */
export const isOver = ({ endsAt }: { readonly endsAt?: string | undefined }, at: number): boolean =>
  endsAt !== undefined && at >= Date.parse(endsAt);

const ways: Readonly<Record<Promotion['state'], readonly Promotion['state'][]>> = {
  draft: ['active', 'ended'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
};

/** Whether staff may bring it from one state to another. */
export const mayGo = (from: Promotion['state'], to: Promotion['state']): boolean => ways[from].includes(to);

/** Whether a code can still be used. @param now milliseconds since 1970 */
export const isCouponValid = (
  { isRevoked, expiresAt }: Pick<Coupon, 'isRevoked' | 'expiresAt'>,
  now: number,
): boolean => !isRevoked && (expiresAt === undefined || Date.parse(expiresAt) > now);
