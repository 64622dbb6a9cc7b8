import type { IModule } from 'dependency-cruiser';

/** One import: `isType` when nothing of it is left at run time. */
export interface Import {
  readonly to: string;
  readonly isType: boolean;
}

/** What each file of `functions/` and `shared/` imports of these folders, by its path from the root; tests left out. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

const FOLDERS = ['functions', 'shared'];
const isOurs = (path: string): boolean => FOLDERS.some((folder) => path.startsWith(`${folder}/`));

/** The graph of what dependency-cruiser found, the same tool that keeps the rules of `.dependency-cruiser.cjs`. */
export const importGraphOf = (modules: readonly IModule[]): ImportGraph =>
  new Map(
    modules
      .filter(({ source }) => isOurs(source) && !source.endsWith('.test.ts'))
      .map((module) => [module.source, importsOf(module)]),
  );

/** A file may import a type and a value of the same file: then it needs the value. */
const importsOf = ({ dependencies }: IModule): readonly Import[] => {
  const byTarget = new Map<string, boolean>();
  for (const { resolved, dependencyTypes } of dependencies) {
    if (!isOurs(resolved)) continue;
    byTarget.set(resolved, (byTarget.get(resolved) ?? true) && dependencyTypes.includes('type-only'));
  }
  return [...byTarget].map(([to, isType]) => ({ to, isType }));
};

/** `carts` of `functions/carts/model/cart.ts`; files beside the domains belong to none. */
export const domainOf = (path: string): string | undefined => /^functions\/([^/]+)\//.exec(path)?.[1];
