import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { lotsErrors } from '../errors.ts';
import { daysLeft } from '../model/lot-rules.ts';
import { lotRulesOf } from '../store/lots.ts';
import { knownLots } from './known-lots.ts';

/** A line of sellable units that came back. */
export interface ReturnedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly lots?: readonly { readonly lot: string; readonly quantity: number }[] | undefined;
}

/** Units of a line that go back on sale, with their lots, and units that must not. */
export interface InspectedLine {
  readonly lots: readonly { readonly lot: string; readonly quantity: number }[];
  /** Recalled, expired, or of an unknown lot where a lot is required. */
  readonly unsellable: number;
}

/**
 * Which of the returned units may be sold again by their lots.
 *
 * @throws LOT_NOT_FOUND, LOT_NEEDED
 */
export const inspectReturnedLots = async (
  db: Database,
  lines: readonly ReturnedLine[],
  { locationId, now }: { readonly locationId: string; readonly now: number },
): Promise<readonly InspectedLine[]> => {
  const rules = await lotRulesOf(
    db,
    lines.map(({ sku }) => sku),
  );
  return Promise.all(
    lines.map(async ({ sku, quantity, lots = [] }, at): Promise<InspectedLine> => {
      const known = await knownLots(
        db,
        locationId,
        lots.map(({ lot }) => ({ sku, lot })),
      );
      const missing = lots.find((_, index) => known[index] === undefined);
      if (missing !== undefined)
        throw problem(lotsErrors.LOT_NOT_FOUND, { detail: `no lot ${missing.lot} of ${sku} was received` });
      const named = unitsOf(lots);
      if (named > quantity)
        throw problem(lotsErrors.LOT_NEEDED, {
          detail: `${sku}: ${quantity} units came back, lots have ${named} of them`,
        });
      const good = lots.filter((_, index) => {
        const { recallId, expiresOn } = known[index] ?? {};
        return recallId === undefined && (expiresOn === undefined || daysLeft(expiresOn, now) >= 0);
      });
      const unnamed = rules[at]?.lots === 'required' ? quantity - named : 0;
      return { lots: good, unsellable: named - unitsOf(good) + unnamed };
    }),
  );
};

const unitsOf = (lots: readonly { readonly quantity: number }[]): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0);
