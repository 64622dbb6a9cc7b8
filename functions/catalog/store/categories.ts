import { mayRead } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { Clock } from '#shared/time/clock.ts';
import { inOrder, type Category } from '../model/category.ts';
import { catalogItems } from '../table.ts';

/** What a function needs to know the tree of categories. */
export const categoryGrants = [mayRead(catalogItems.items.category)];

export type StoredCategory = Category & Versioned;

export const categoryKey = (code: string): Key => ({ table: 'catalog', pk: 'CATEGORIES', sk: code });

/** A change is seen everywhere within this time. */
const KEPT_MS = 2000;

/** Categories change a few times a week and are needed with every list, so each environment keeps them. */
const kept = keep(KEPT_MS, async (db) =>
  inOrder(await queryAll<StoredCategory>(db, 'catalog', 'CATEGORIES')),
);

/** All categories in their order, at most two seconds old. */
export const loadCategories = (db: Database, clock: Clock): Promise<readonly Category[]> =>
  kept.load(db, clock.now());

/** The categories, among them this one if it exists: a code not known yet may have been created a moment ago. */
export const categoriesWith = async (
  db: Database,
  clock: Clock,
  code: string,
): Promise<readonly Category[]> => {
  const categories = await loadCategories(db, clock);
  return categories.some((category) => category.code === code) ? categories : readCategories(db, clock);
};

/** All categories as they are now. */
export const readCategories = (db: Database, clock: Clock): Promise<readonly Category[]> =>
  kept.fresh(db, clock.now());
