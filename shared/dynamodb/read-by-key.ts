import type { Database, Key } from './database.ts';

/** Items of several kinds that were read together, found again by their keys. */
export interface ItemsByKey {
  readonly of: <Item>(key: Key) => Item | undefined;
}

/** Reads items of several kinds in one BatchGet, so that each reader finds its own. */
export const readByKey = async (db: Database, keys: readonly Key[]): Promise<ItemsByKey> => {
  const found = await db.getMany<object>(keys);
  const byKey = new Map(keys.map((key, at) => [nameOf(key), found[at]]));
  return { of: <Item>(key: Key) => byKey.get(nameOf(key)) as Item | undefined };
};

const nameOf = ({ table, pk, sk }: Key): string => `${table}|${pk}|${sk}`;
