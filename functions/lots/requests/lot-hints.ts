import type { Database } from '#shared/dynamodb/database.ts';
import { planLots } from '../model/stored-lot.ts';
import type { LotRules } from '../model/lot-rules.ts';
import { lotsAt } from '../store/lots.ts';

/** Which lot a picker takes units from. */
export interface LotHint {
  readonly lot: string;
  readonly expiresOn?: string;
  readonly quantity: number;
}

interface WantedUnits {
  readonly sku: string;
  readonly quantity: number;
  readonly channel: string;
  /** Its rules, where it is traced. */
  readonly rules?: LotRules | undefined;
}

/** The lots that units should come from, first expired first, by SKU; nothing of SKUs that are not traced. */
export const lotHints = async (
  db: Database,
  locationId: string,
  wanted: readonly WantedUnits[],
  now: number,
): Promise<ReadonlyMap<string, readonly LotHint[]>> => {
  const hints = await Promise.all(
    wanted.map(async ({ sku, rules, ...wish }) => {
      if (rules === undefined) return [];
      const { takes } = planLots(await lotsAt(db, sku, locationId), wish, rules, now);
      const lots = takes.map(({ lot: { lot, expiresOn }, quantity }) => ({ lot, expiresOn, quantity }));
      return [[sku, lots] as const];
    }),
  );
  return new Map(hints.flat());
};
