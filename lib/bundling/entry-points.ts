import type { DomainContract } from '#shared/contracts/domain.ts';
import { tablesOf } from '#shared/contracts/table.ts';
import { personalDataFile, personalDataText } from './personal-data.ts';
import { publisherFile, publisherText } from './publishers.ts';
import { tokenClaimsFile, tokenClaimsText } from './token-claims.ts';
import { writeEntryPoint } from './write-entry-point.ts';

/** Source file, relative to the repository, by bundle name. */
export type EntryPoints = Readonly<Record<string, string>>;

export const PUBLISHER = 'publisher';
export const TOKEN_CLAIMS = 'token-claims';
export const SIGN_IN_CHALLENGE = 'sign-in-challenge';

/**
 * What has to be bundled for these domains: their own entry points, and those that follow from what several domains
 * declare and are written here: a publisher per table, the claims of staff tokens, and whoever exports and erases
 * personal data.
 */
export const entryPointsOf = (root: string, domains: readonly DomainContract[]): EntryPoints => {
  const tables = tablesOf(domains);
  tables.forEach(({ name }) => writeEntryPoint(root, publisherFile(name), publisherText(domains, name)));
  writeEntryPoint(root, tokenClaimsFile, tokenClaimsText(domains));
  const given = domains.filter(({ http }) => http?.reach.personalData === true);
  given.forEach(({ name }) => writeEntryPoint(root, personalDataFile(name), personalDataText(domains, name)));
  return Object.fromEntries([
    ...tables.map(({ name }) => [`${PUBLISHER}-${name}`, publisherFile(name)] as const),
    [TOKEN_CLAIMS, tokenClaimsFile],
    [SIGN_IN_CHALLENGE, 'functions/sign-in-challenge.ts'],
    ...domains.flatMap(entriesOf),
  ]);
};

const httpFileOf = ({ name, http }: Pick<DomainContract, 'name' | 'http'>): string =>
  http?.reach.personalData === true ? personalDataFile(name) : `functions/${name}/http.ts`;

const entriesOf = ({ name, http, events, stream }: DomainContract): [string, string][] => [
  ...entryIf(http, `${name}-http`, httpFileOf({ name, http })),
  ...entryIf(events, `${name}-events`, `functions/${name}/events-handler.ts`),
  ...entryIf(stream, `${name}-stream`, `functions/${name}/stream-handler.ts`),
];

const entryIf = (declared: unknown, bundle: string, file: string): [string, string][] =>
  declared === undefined ? [] : [[bundle, file]];
