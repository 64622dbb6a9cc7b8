import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { TableName } from '#shared/contracts/table.ts';
import { tableOfChanges } from '../constructs/own-changes.ts';

/** The entry point of a table's publisher: written before it is bundled, because it follows from the declarations. */
export const publisherFile = (table: TableName): string => `dist/publishers/${table}.ts`;

/** Speaks for the domains whose items in this table become events themselves, and for no other. */
export const publisherText = (domains: readonly DomainContract[], table: TableName): string => {
  const mappers = domains
    .filter((domain) =>
      (domain.streamEvents ?? []).some((changes) => tableOfChanges(domain, changes) === table),
    )
    .map(({ name }, at) => ({ mapper: `mapper${at}`, file: `../../functions/${name}/stream-events.ts` }));
  return [
    `import { publisher } from '../../functions/publisher.ts';`,
    ...mappers.map(({ mapper, file }) => `import { streamEvents as ${mapper} } from '${file}';`),
    '',
    `export const handler = publisher([${mappers.map(({ mapper }) => mapper).join(', ')}]);`,
    '',
  ].join('\n');
};

/** Leaves a file that says so already as old as it is: what is newer than its bundle is bundled again. */
export const writePublisher = (root: string, domains: readonly DomainContract[], table: TableName): void => {
  const file = join(root, publisherFile(table));
  const text = publisherText(domains, table);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
