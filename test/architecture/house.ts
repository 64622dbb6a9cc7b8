import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository, as the tests of its shape look at it. */
export const root = join(import.meta.dirname, '../..');

/** Every TypeScript file below these folders, by its path from the root. */
export const sourcesIn = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => join(folder, file)),
  );

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isThere = (path: string): boolean => existsSync(join(root, path));

/** Every value a module exports, by its name. */
export const exportsOf = async (path: string): Promise<Readonly<Record<string, unknown>>> => ({
  ...((await import(join(root, path))) as Record<string, unknown>),
});

/** `placeHold` and `OrderPlaced` as their folders are called: `place-hold`, `order-placed`. */
export const kebabCase = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
