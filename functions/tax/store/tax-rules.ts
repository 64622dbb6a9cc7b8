import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { builtInRules } from '../model/built-in-rules.ts';
import { ruleKey } from '../model/find-rate.ts';
import type { TaxRule } from '../model/rate.ts';
import { taxItems } from '../table.ts';

export type StoredTaxRule = TaxRule & Versioned;

/** What a function needs to tax sales, and to change the rules. */
export const taxGrants = [mayRead(taxItems.items.taxRule)];
export const taxWriteGrants = [may(taxItems.items.taxRule, 'PutItem')];

export const taxRuleKey = (region: string, taxClass: string): Key => ({
  table: 'catalog',
  pk: 'TAXES',
  sk: ruleKey({ region, taxClass }),
});

/** The rules that staff keep. */
export const readTaxRules = async (db: Database): Promise<readonly StoredTaxRule[]> =>
  queryAll<StoredTaxRule>(db, 'catalog', 'TAXES');

/** A change is seen everywhere within this time. */
const KEPT_MS = 2000;

const rules = keep(
  KEPT_MS,
  async (db): Promise<ReadonlyMap<string, TaxRule>> =>
    new Map([...builtInRules, ...(await readTaxRules(db)).map((rule) => [ruleKey(rule), rule] as const)]),
);

/** Every rule by its key, those in code included, at most two seconds old. */
export const loadTaxRules = async (db: Database, now: number): Promise<ReadonlyMap<string, TaxRule>> =>
  rules.load(db, now);
