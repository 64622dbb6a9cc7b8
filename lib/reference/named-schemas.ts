import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Schema } from '#shared/contracts/route.ts';

/** A schema that the documents refer to by name instead of repeating it. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}

interface Exported extends NamedSchema {
  readonly folder: string;
}

/**
 * The exported objects, unions and enumerations of every domain's schema files and of the shared fields. A name that
 * two domains give to different schemas is written with the domain before it: `CartsLine`, `OrdersLine`.
 */
export const loadNamedSchemas = async (
  root: string,
  domains: readonly { readonly name: string }[],
): Promise<readonly NamedSchema[]> => {
  const shared = await exportsOf(join(root, 'shared/contracts/fields.ts'), 'shared', ['object']);
  const own = await Promise.all(
    domains.flatMap(({ name }) =>
      schemaFiles(join(root, 'functions', name)).map((file) =>
        exportsOf(file, name, ['object', 'union', 'enum']),
      ),
    ),
  );
  return unambiguous([...shared, ...own.flat()]);
};

/** `schemas.ts`, and `hold-schemas.ts` where one file would say too much. */
const schemaFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^(?:[a-z-]+-)?schemas\.ts$/.test(file))
        .sort()
        .map((file) => join(folder, file))
    : [];

const exportsOf = async (
  file: string,
  folder: string,
  kinds: readonly string[],
): Promise<readonly Exported[]> => {
  const module = (await import(file)) as Record<string, unknown>;
  return Object.entries(module).flatMap(([name, value]) =>
    isSchema(value) && kinds.includes(value._zod.def.type) ? [{ name, folder, schema: value }] : [],
  );
};

const isSchema = (value: unknown): value is Schema => value instanceof z.ZodMiniType;

const unambiguous = (found: readonly Exported[]): readonly NamedSchema[] => {
  const once = found.filter(({ schema }, at) => found.findIndex((other) => other.schema === schema) === at);
  const candidates = once.map(candidateNames);
  return once.map(({ name, folder, schema }, at) => {
    const others = candidates.filter((_, other) => other !== at).flat();
    const unique = candidates[at]?.find((candidate) => !others.includes(candidate));
    return { name: unique ?? `${pascalCase(folder)}${pascalCase(name)}`, schema };
  });
};

/** `shownOrder` is the order as it is shown, so callers know it as `Order`. */
const candidateNames = ({ name, folder }: Exported): readonly string[] => [
  pascalCase(name.replace(/^shown(?=[A-Z])/, '')),
  pascalCase(name),
  pascalCase(`${folder}${pascalCase(name)}`),
];

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
