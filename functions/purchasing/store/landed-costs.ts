import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { LandedCost } from '../model/landed-cost.ts';
import { purchasingItems } from '../table.ts';

const { landedCost, landedCostEvent } = purchasingItems.items;

export const landedCostGrants = [may(landedCost, 'GetItem', 'PutItem'), may(landedCostEvent, 'PutItem')];

/** A charge of this id was recorded before. */
export class LandedCostExists extends Error {}

const landedCostKey = (receiptId: string, chargeId: string): Key => ({
  table: 'inventory',
  pk: `GR#${receiptId}`,
  sk: `LC#${chargeId}`,
});
export const landedCostEvents = (receiptId: string, chargeId: string) => ({
  table: 'inventory' as const,
  pk: `GR-LC#${receiptId}#${chargeId}`,
});

export const loadLandedCost = (
  db: Pick<Database, 'get'>,
  receiptId: string,
  chargeId: string,
): Promise<LandedCost | undefined> => db.get<LandedCost>(landedCostKey(receiptId, chargeId));

export const createLandedCostPart = (cost: LandedCost): TransactionPart => ({
  actions: [create(landedCostKey(cost.receiptId, cost.chargeId), cost)],
  refused: () => new LandedCostExists(),
});
