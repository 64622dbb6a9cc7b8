import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { rankOf, type TierStanding } from '../model/tier.ts';
import { loyaltyItems } from '../table.ts';
import { standingKey } from './keys.ts';
import { loadProgramme, readProgrammeGrants } from './programme.ts';

export const reachesTierGrants = [...readProgrammeGrants, may(loyaltyItems.items.standing, 'GetItem')];

/** The codes of all tiers. */
export const loyaltyTiers = async (db: Database): Promise<readonly string[]> =>
  (await loadProgramme(db)).tiers.levels.map(({ tier }) => tier);

/** Whether a customer has this tier or a higher one; nobody has a tier that the programme no longer knows. */
export const reachesTier = async (db: Database, customerId: string, tier: string): Promise<boolean> => {
  const [{ tiers }, standing] = await Promise.all([
    loadProgramme(db),
    db.get<TierStanding>(standingKey(customerId)),
  ]);
  const wanted = rankOf(tier, tiers);
  return wanted >= 0 && rankOf(standing?.tier, tiers) >= wanted;
};
