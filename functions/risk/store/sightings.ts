import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { DAY, SECOND } from '#shared/time/clock.ts';
import type { VelocityKind } from '../model/assessment.ts';
import { riskItems } from '../table.ts';

const { sighting } = riskItems.items;

export const sightingGrants = [may(sighting, 'BatchWriteItem', 'Query')];

/** Longer than any rule looks back. */
const KEPT = 8 * DAY;
const MOST_ORDERS = 100;

export type VelocityDigests = Readonly<Partial<Record<VelocityKind, string>>>;

interface Sighted {
  readonly orderId: string;
  readonly placedAt: string;
}

const keyOf = (kind: string, digest: string, sk: string): Key => ({
  table: 'orders',
  pk: `RISKS#${kind}#${digest}`,
  sk,
});

/** Remembers an order by what it has in common with others; written twice it is the same. */
export const rememberSightings = (
  db: Database,
  { orderId, placedAt }: Sighted,
  digests: VelocityDigests,
): Promise<void> =>
  db.putMany(
    Object.entries(digests).map(([kind, digest]) => [
      keyOf(kind, digest, `${placedAt}#${orderId}`),
      { orderId, placedAt, ttl: Math.ceil((Date.parse(placedAt) + KEPT) / SECOND) },
    ]),
  );

/** When the latest orders of one kind were placed, newest first, at most 100. */
export const sightingsOf = async (
  db: Database,
  kind: VelocityKind,
  digest: string,
): Promise<readonly string[]> => {
  const { items } = await db.query<Sighted>('orders', keyOf(kind, digest, '').pk, {
    newestFirst: true,
    limit: MOST_ORDERS,
    consistent: true,
  });
  return items.map(({ placedAt }) => placedAt);
};
