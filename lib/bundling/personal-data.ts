import type { DomainContract } from '#shared/contracts/domain.ts';

/** The entry point of a domain that is given the personal data of all: written before it is bundled. */
export const personalDataFile = (name: string): string => `dist/entry-points/${name}-http.ts`;

/** Joins a domain's routes with `personal-data.ts` of every domain that declares one. */
export const personalDataText = (domains: readonly DomainContract[], name: string): string => {
  const finders = domains
    .filter(({ personalData }) => personalData !== undefined)
    .map((domain, at) => ({ finder: `find${at}`, file: `../../functions/${domain.name}/personal-data.ts` }));
  return [
    `import { handlerWith } from '../../functions/${name}/http.ts';`,
    ...finders.map(({ finder, file }) => `import { personalData as ${finder} } from '${file}';`),
    '',
    `export const handler = handlerWith([${finders.map(({ finder }) => finder).join(', ')}]);`,
    '',
  ].join('\n');
};
