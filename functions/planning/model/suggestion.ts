import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { orderableQuantity, unitCostFor, type SupplierSku } from '../../purchasing/public.ts';
import type { PlanReason } from './plan.ts';

/** What should be done about a SKU at a location. */
export interface ReorderSuggestion extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly status: 'open' | 'approved';
  readonly kind: 'purchase' | 'transfer';
  readonly quantity: number;
  readonly supplierId?: string;
  readonly unitCost?: number;
  readonly currency?: string;
  readonly fromLocationId?: string;
  readonly reasons: readonly PlanReason[];
  readonly suggestedAt: string;
  /** The purchase order or transfer it became. */
  readonly reference?: string;
}

/** Units that another location can spare. */
export interface SpareUnits {
  readonly locationId: string;
  readonly units: number;
}

export type SuggestedAction = Pick<
  ReorderSuggestion,
  'kind' | 'quantity' | 'supplierId' | 'unitCost' | 'fromLocationId' | 'reasons'
>;

/**
 * Another location’s surplus before a purchase; else the supplier with the lowest cost, in a quantity it delivers. The
 * most units one line can have is 9,999.
 */
export const suggestAction = (
  needed: number,
  spare: readonly SpareUnits[],
  offers: readonly SupplierSku[],
): SuggestedAction | undefined => {
  if (needed <= 0) return undefined;
  const giver = spare.reduce<SpareUnits | undefined>(
    (most, each) => (most === undefined || each.units > most.units ? each : most),
    undefined,
  );
  if (giver !== undefined && giver.units >= Math.ceil(needed / 2)) return transferFrom(giver, needed);
  return cheapestOf(needed, offers);
};

const transferFrom = ({ locationId, units }: SpareUnits, needed: number): SuggestedAction => {
  const quantity = Math.min(units, needed, 9999);
  return {
    kind: 'transfer',
    quantity,
    fromLocationId: locationId,
    reasons: [
      {
        term: 'spare',
        value: units,
        because: `${locationId} has more than its reorder point and order quantity`,
      },
    ],
  };
};

const cheapestOf = (needed: number, offers: readonly SupplierSku[]): SuggestedAction | undefined => {
  const priced = offers.map((terms) => {
    const quantity = orderableQuantity(terms, needed);
    return { terms, quantity, unitCost: unitCostFor(terms, quantity) };
  });
  const best = priced
    .filter(({ quantity }) => quantity <= 9999)
    .reduce<(typeof priced)[number] | undefined>(
      (least, each) => (least === undefined || each.unitCost < least.unitCost ? each : least),
      undefined,
    );
  if (best === undefined) return undefined;
  const { terms, quantity, unitCost } = best;
  return {
    kind: 'purchase',
    quantity,
    supplierId: terms.supplierId,
    unitCost,
    reasons: [
      {
        term: 'quantity',
        value: quantity,
        because: `packs of ${terms.packSize}, at least ${terms.minimumQuantity}, from ${terms.supplierId}`,
      },
    ],
  };
};
