import { mayRead } from '../../../shared/contracts/grant.ts';
import type { Versioned } from '../../../shared/dynamodb/aggregate.ts';
import type { Database, Key } from '../../../shared/dynamodb/database.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import { inOrder, type Category } from '../model/category.ts';
import { catalogItems } from '../table.ts';

/** What a function needs to know the tree of categories. */
export const categoryGrants = [mayRead(catalogItems.items.category)];

export type StoredCategory = Category & Versioned;

export const categoryKey = (code: string): Key => ({ table: 'catalog', pk: 'CATEGORIES', sk: code });

/** Categories change a few times a week and are needed with every list, so each environment keeps them this long. */
const KEPT_MS = 2000;

let known: { readonly categories: readonly Category[]; readonly at: number } | undefined;
let loading: Promise<readonly Category[]> | undefined;

/** All categories in their order, at most two seconds old. */
export const loadCategories = async (db: Database, clock: Clock): Promise<readonly Category[]> => {
  const age = known === undefined ? Infinity : clock.now() - known.at;
  if (known !== undefined && age >= 0 && age < KEPT_MS) return known.categories;
  loading ??= readCategories(db, clock).finally(() => (loading = undefined));
  return loading;
};

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
export const readCategories = async (db: Database, clock: Clock): Promise<readonly Category[]> => {
  const at = clock.now();
  const found: Category[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query<StoredCategory>('catalog', 'CATEGORIES', {
      consistent: true,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  known = { categories: inOrder(found), at };
  return known.categories;
};
