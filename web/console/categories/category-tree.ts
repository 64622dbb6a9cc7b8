import type { Category } from '#shared/client/generated.ts';

export interface CategoryRow {
  readonly category: Category;
  /** 0 at the top. */
  readonly depth: number;
}

/** Every category below the one it is in, siblings by their position; one whose parent is gone stands at the top. */
export const treeOf = (categories: readonly Category[]): readonly CategoryRow[] => {
  const codes = new Set(categories.map(({ code }) => code));
  const below = (parent: string | undefined, depth: number): readonly CategoryRow[] =>
    categories
      .filter(
        (each) => (each.parent !== undefined && codes.has(each.parent) ? each.parent : undefined) === parent,
      )
      .toSorted((a, b) => a.position - b.position || a.code.localeCompare(b.code))
      .flatMap((category) => [{ category, depth }, ...below(category.code, depth + 1)]);
  return below(undefined, 0);
};

/** Rows as the options of a choice, each as far in as it lies deep. */
export const treeOptions = (
  rows: readonly CategoryRow[],
): readonly (readonly [code: string, text: string])[] =>
  rows.map(({ category, depth }) => [category.code, `${'– '.repeat(depth)}${category.name}`]);

/** Where a category can be put: not below itself. */
export const possibleParents = (categories: readonly Category[], code: string): readonly CategoryRow[] => {
  const tree = treeOf(categories);
  const at = tree.findIndex(({ category }) => category.code === code);
  const own = tree[at];
  if (own === undefined) return tree;
  const end = tree.findIndex(({ depth }, index) => index > at && depth <= own.depth);
  return [...tree.slice(0, at), ...(end === -1 ? [] : tree.slice(end))];
};
