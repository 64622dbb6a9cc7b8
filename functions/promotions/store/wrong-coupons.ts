import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { MINUTE, SECOND } from '#shared/time/clock.ts';
import { promotionUseItems } from '../table.ts';

/** What a function needs to count wrong codes. */
export const wrongCouponsGrants = [may(promotionUseItems.items.wrongCoupons, 'UpdateItem')];

/** Wrong codes allowed within the window: enough for typing errors, too few for guessing. */
const WINDOW_MS = 10 * MINUTE;
const ALLOWED = { cart: 10, client: 50 };

/** Who tries: the cart, and the address the calls come from, because carts cost nothing. */
export interface CouponCaller {
  readonly kind: keyof typeof ALLOWED;
  readonly subject: string;
}

/** Who tries a code. The address is kept as a digest only. */
export const triersOf = (secret: string, cartId: string, sourceIp: string): readonly CouponCaller[] => [
  { kind: 'cart', subject: cartId },
  { kind: 'client', subject: keyedDigest(secret, 'coupon-client', sourceIp).slice(0, 22) },
];

export type CouponTry =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'locked'; readonly retryAfterSeconds: number };

/**
 * Counts a code before it is looked up, so that a burst of guesses is limited as well. While too many were wrong,
 * right codes are refused, too.
 */
export const admitCouponTry = async (
  db: Database,
  callers: readonly CouponCaller[],
  now: number,
): Promise<CouponTry> => {
  const refusals = await Promise.all(callers.map((caller) => count(db, caller, 1, now)));
  if (refusals.every((refusal) => refusal === undefined)) return { kind: 'admitted' };
  await Promise.all(
    callers.filter((_, at) => refusals[at] === undefined).map((caller) => count(db, caller, -1, now)),
  );
  return { kind: 'locked', retryAfterSeconds: Math.ceil((windowEnd(now) - now) / SECOND) };
};

/** A right code does not count. */
export const takeBackCouponTry = async (
  db: Database,
  callers: readonly CouponCaller[],
  now: number,
): Promise<void> => {
  await Promise.all(callers.map((caller) => count(db, caller, -1, now)));
};

const count = (db: Database, { kind, subject }: CouponCaller, by: 1 | -1, now: number) =>
  db.writeOne(
    update(
      keyOf(subject, now),
      { add: { count: by }, set: { ttl: Math.ceil(windowEnd(now) / SECOND) } },
      by === 1 ? [{ any: [[['count', 'absent']], [['count', '<', ALLOWED[kind]]]] }] : [],
    ),
  );

const windowOf = (now: number): number => Math.floor(now / WINDOW_MS);
const windowEnd = (now: number): number => (windowOf(now) + 1) * WINDOW_MS;

const keyOf = (subject: string, now: number): Key => ({
  table: 'orders',
  pk: `WC#${subject}`,
  sk: String(windowOf(now)),
});
