import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import { problem } from '#shared/http/problem.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { MINUTE, SECOND } from '#shared/time/clock.ts';
import { promotionsErrors } from '../errors.ts';
import { promotionUseItems } from '../table.ts';

/** What a function needs to count wrong codes. */
export const wrongCouponsGrants = [
  may(promotionUseItems.items.wrongCoupons, 'BatchGetItem', 'PutItem', 'UpdateItem'),
];

/** So many wrong codes within so long: enough for typing errors, too few for guessing. */
const WINDOW_MS = 10 * MINUTE;
const ALLOWED = { cart: 10, client: 50 };

/** Who tries: the cart, and the address the calls come from, because carts cost nothing. */
export interface Trier {
  readonly kind: keyof typeof ALLOWED;
  readonly key: Key;
}

interface Count {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const keyOf = (subject: string): Key => ({ table: 'orders', pk: `WC#${subject}`, sk: 'A' });

/** Who tries a code. The address stands in the key as a digest only. */
export const triersOf = (secret: string, cartId: string, sourceIp: string): readonly Trier[] => [
  { kind: 'cart', key: keyOf(cartId) },
  { kind: 'client', key: keyOf(keyedDigest(secret, 'coupon-client', sourceIp).slice(0, 22)) },
];

/** Refuses further codes, right or wrong, while too many were wrong. */
export const refuseGuessing = async (db: Database, triers: readonly Trier[], now: number): Promise<void> => {
  const counts = await db.getMany<Count>(triers.map(({ key }) => key));
  const waits = triers.flatMap(({ kind }, at) => {
    const found = counts[at];
    return found !== undefined && found.until > now && found.count >= ALLOWED[kind]
      ? [found.until - now]
      : [];
  });
  if (waits.length === 0) return;
  const seconds = Math.ceil(Math.max(...waits) / SECOND);
  throw problem(promotionsErrors.TOO_MANY_WRONG_COUPONS, {
    detail: `too many codes were wrong; try again in ${seconds} seconds`,
    retryAfterSeconds: seconds,
  });
};

/** Counts a wrong code. A count whose time is over begins anew. */
export const countWrong = async (db: Database, triers: readonly Trier[], now: number): Promise<void> => {
  const until = now + WINDOW_MS;
  const fresh = { count: 1, until, ttl: Math.ceil(until / SECOND) };
  await Promise.all(
    triers.map(async ({ key }) => {
      const refusal = await db.writeOne(update(key, { add: { count: 1 } }, [['until', '>', now]]));
      if (refusal !== undefined) await db.writeOne(put(key, fresh));
    }),
  );
};
