import { withImport, withLastEntry } from './edit-source.ts';
import { camelCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

/** A table that is named for a domain and made for it. */
export const newTable = (domain: string): Scaffold => {
  const value = `${camelCase(domain)}Table`;
  return {
    files: new Map(),
    edits: [
      { path: `functions/${domain}/table.ts`, apply: (text) => defining(text, domain, value) },
      { path: `functions/${domain}/domain.ts`, apply: (text) => declaring(text, value) },
    ],
    todo: [
      `functions/${domain}/table.ts: say why it is a table of its own, and whether it holds data of people`,
      'npm run docs',
    ],
  };
};

const defining = (text: string, domain: string, value: string): string => {
  if (text.includes('defineTable(')) throw new Error(`the domain ${domain} has a table already`);
  const own = text.replace(/import \{ defineItems(.*?) \}/, 'import { defineItems, defineTable$1 }');
  return `${own.trimEnd()}

export const ${value} = defineTable('${domain}', {
  purpose: 'TODO: whose data it holds, and why it is a table of its own.',
  personalData: true,
});

declare module '#shared/contracts/table.ts' {
  interface DeclaredTables extends Record<typeof ${value}.name, true> {}
}
`;
};

const declaring = (text: string, value: string): string =>
  withLastEntry(withImport(text, value, './table.ts'), /\bdefineDomain\(\{/, `tables: [${value}]`);
