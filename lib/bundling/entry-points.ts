import { tables } from '../../functions/tables.ts';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { publisherFile, writePublisher } from './publishers.ts';

/** Source file, relative to the repository, by bundle name. */
export type EntryPoints = Readonly<Record<string, string>>;

export const PUBLISHER = 'publisher';
export const TOKEN_CLAIMS = 'token-claims';

/**
 * What has to be bundled for these domains: their own entry points, a publisher per table, which is written here, and the
 * one that belongs to no domain.
 */
export const entryPointsOf = (root: string, domains: readonly DomainContract[]): EntryPoints => {
  tables.forEach(({ name }) => writePublisher(root, domains, name));
  return Object.fromEntries([
    ...tables.map(({ name }) => [`${PUBLISHER}-${name}`, publisherFile(name)] as const),
    [TOKEN_CLAIMS, 'functions/token-claims.ts'],
    ...domains.flatMap(entriesOf),
  ]);
};

const entriesOf = ({ name, http, events, stream }: DomainContract): [string, string][] => [
  ...entryIf(http, `${name}-http`, `functions/${name}/http.ts`),
  ...entryIf(events, `${name}-events`, `functions/${name}/events-handler.ts`),
  ...entryIf(stream, `${name}-stream`, `functions/${name}/stream-handler.ts`),
];

const entryIf = (declared: unknown, bundle: string, file: string): [string, string][] =>
  declared === undefined ? [] : [[bundle, file]];
