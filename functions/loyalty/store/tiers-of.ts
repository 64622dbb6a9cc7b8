import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TierStanding } from '../model/tier.ts';
import { loyaltyItems } from '../table.ts';
import { standingKey } from './keys.ts';

export const readTiersGrants = [may(loyaltyItems.items.standing, 'BatchGetItem')];

/** The tiers of customers, in their order; one BatchGet of 100. */
export const tiersOf = async (
  db: Database,
  customerIds: readonly string[],
): Promise<readonly (string | undefined)[]> => {
  const standings = await db.getMany<TierStanding>(customerIds.map(standingKey));
  return standings.map((standing) => standing?.tier);
};
