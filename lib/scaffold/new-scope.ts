import { withEntry, withImport, withLastEntry } from './edit-source.ts';
import { camelCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

/** A scope to fill in, that routes may ask for. Throws an Error that says what is wrong with its name. */
export const newScope = (domain: string, scope: string): Scaffold => {
  if (!/^[a-z][a-z-]*\.[a-z]+$/.test(scope))
    throw new Error(`the scope "${scope}" is not <resource>.<verb>, as in wishes.read`);
  const value = `${camelCase(domain)}Scopes`;
  const entry = `'${scope}': { allows: 'TODO: what its holder may do.', roles: [] }`;
  return {
    files: new Map(),
    edits: [
      {
        path: `functions/${domain}/scopes.ts`,
        apply: (text) => withEntry(text, /\bdefineScopes\(\{/, entry),
        otherwise: scopesText(value, entry),
      },
      { path: `functions/${domain}/domain.ts`, apply: (text) => declaring(text, value) },
    ],
    todo: [`functions/${domain}/scopes.ts: say what it allows, and which roles have it`, 'npm run docs'],
  };
};

const declaring = (text: string, value: string): string =>
  /\bscopes: /.test(text)
    ? text
    : withLastEntry(withImport(text, value, './scopes.ts'), /\bdefineDomain\(\{/, `scopes: ${value}`);

const scopesText = (
  value: string,
  entry: string,
): string => `import { defineScopes } from '#shared/contracts/scopes.ts';

export const ${value} = defineScopes({ ${entry} });

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof ${value}, true> {}
}
`;
