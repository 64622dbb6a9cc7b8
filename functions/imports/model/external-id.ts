import { hashOf } from '#shared/ids/ids.ts';

/** The id of a customer whom a source knows by an address alone: the same from every file. An address must stand in no key. */
export const externalIdOf = (source: string, address: string): string =>
  `${source}-${hashOf(address.toLowerCase())}`;
