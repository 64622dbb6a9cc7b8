import type { DomainContract } from '#shared/contracts/domain.ts';
import { tableOfChanges } from '../constructs/own-changes.ts';

/** The entry point of a table's publisher: written before it is bundled, because it follows from the declarations. */
export const publisherFile = (table: string): string => `dist/entry-points/publisher-${table}.ts`;

/** Speaks for the domains whose items in this table become events themselves, and for no other. */
export const publisherText = (domains: readonly DomainContract[], table: string): string => {
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
