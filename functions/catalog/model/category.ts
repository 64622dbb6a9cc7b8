import type * as z from 'zod/mini';
import type { categoryBody } from '../schemas.ts';

export type Category = z.output<typeof categoryBody> & { readonly code: string; readonly version: number };

/** A category with all that are inside it, however deep. Ends even where the tree has a ring. */
export const withDescendants = (categories: readonly Category[], code: string): ReadonlySet<string> => {
  const found = new Set([code]);
  for (const inside of found) {
    for (const category of categories) if (category.parent === inside) found.add(category.code);
  }
  return found;
};

/** A category with all that it is inside of, however deep. Ends even where the tree has a ring. */
export const withAncestors = (categories: readonly Category[], code: string): readonly string[] => {
  const found = new Set([code]);
  for (const inside of found) {
    const parent = categories.find((category) => category.code === inside)?.parent;
    if (parent !== undefined) found.add(parent);
  }
  return [...found];
};

/** Siblings by position, then by name. */
export const inOrder = (categories: readonly Category[]): readonly Category[] =>
  [...categories].sort(
    (a, b) =>
      a.position - b.position || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.code < b.code ? -1 : 1),
  );
