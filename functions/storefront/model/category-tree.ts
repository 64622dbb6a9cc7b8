import { withAncestors, withDescendants, type Category } from '../../catalog/public.ts';

/** What lists need to know of categories. */
export interface CategoryTree {
  readonly nameOf: (code: string) => string;
  /** The category and all that it is inside of. */
  readonly pathOf: (code: string) => readonly string[];
  /** The category and all that are inside of it. */
  readonly within: (code: string) => ReadonlySet<string>;
  /** Names of the category and of all that it is inside of: what products in it are found by. */
  readonly textOf: (code: string) => string;
}

const known = new WeakMap<readonly Category[], CategoryTree>();

/** Worked out once for as long as the categories are kept. */
export const categoryTree = (categories: readonly Category[]): CategoryTree => {
  const tree = known.get(categories) ?? makeTree(categories);
  known.set(categories, tree);
  return tree;
};

const makeTree = (categories: readonly Category[]): CategoryTree => {
  const names = new Map(categories.map(({ code, name }) => [code, name]));
  const paths = new Map(categories.map(({ code }) => [code, withAncestors(categories, code)]));
  const pathOf = (code: string): readonly string[] => paths.get(code) ?? [code];
  const nameOf = (code: string): string => names.get(code) ?? code;
  return {
    nameOf,
    pathOf,
    within: (code) => withDescendants(categories, code),
    textOf: (code) => pathOf(code).map(nameOf).join(' '),
  };
};
