import { expectStockGrants, expectStockPart } from '../../inventory/public.ts';
import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { BackorderRule, StoredBackorderRule } from '../model/backorder.ts';
import { backordersItems } from '../table.ts';

export const readRuleGrants = [mayRead(backordersItems.items.rule)];
export const saveRuleGrants = [may(backordersItems.items.rule, 'PutItem'), ...expectStockGrants];

type RulePlace = Pick<BackorderRule, 'sku' | 'locationId'>;

export const ruleKey = ({ sku, locationId }: RulePlace): Key => ({
  table: 'inventory',
  pk: 'BACKORDERS',
  sk: `${sku}#${locationId}`,
});

/** The rules of these places; a hole where there is none. */
export const loadRules = (
  db: Pick<Database, 'getMany'>,
  places: readonly RulePlace[],
): Promise<readonly (StoredBackorderRule | undefined)[]> =>
  db.getMany<StoredBackorderRule>(places.map(ruleKey));

export const allRules = (db: Database): Promise<readonly BackorderRule[]> =>
  queryAll<BackorderRule>(db, 'inventory', 'BACKORDERS');

/** The entered units as stock on its way: those of before that are not entered any more end. */
export const enteredParts = (
  before: StoredBackorderRule | undefined,
  { sku, locationId, incoming }: StoredBackorderRule,
): TransactionPart => {
  const kept = new Set(incoming.map(({ reference }) => reference));
  const gone = (before?.incoming ?? []).filter(({ reference }) => !kept.has(reference));
  return expectStockPart(
    [...incoming, ...gone.map((each) => ({ ...each, quantity: 0 }))].map((each) => ({
      ...each,
      sku,
      locationId,
      source: 'entered' as const,
    })),
  );
};
