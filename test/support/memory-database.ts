import type { TableName } from '#shared/contracts/table.ts';
import { decodeCursor, encodeCursor } from '#shared/dynamodb/cursor.ts';
import type { Database, IndexQuery, Key, Page, QueryOptions } from '#shared/dynamodb/database.ts';
import { put, type Refusal, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { changed, compareTexts, holds, type Item } from './expressions.ts';

/**
 * A database in memory with DynamoDB's rules for conditions, transactions, queries and paging, for tests of use cases.
 * Items are frozen: who reads one cannot change what is stored.
 */
export interface MemoryDatabase extends Database {
  /** Every item of a table, by partition and sort key. */
  readonly items: (table: TableName) => readonly Item[];
  /** Calls made so far by method, to keep the number of calls of an operation in a test. */
  readonly calls: Readonly<Record<string, number>>;
}

/** One item as a write found it and left it. */
export interface ItemChange {
  readonly table: TableName;
  readonly before?: Item;
  readonly after?: Item;
}

/** @param onWrite is told of every write that was applied: all changes of a transaction at once, as a stream would have them. */
export const memoryDatabase = (
  onWrite: (changes: readonly ItemChange[]) => void = () => undefined,
): MemoryDatabase => {
  const stored = new Map<TableName, Partitions>();
  const calls: Record<string, number> = {};

  /** Every method yields once before it acts, so that concurrent use cases interleave as they do over a network. */
  const counted = async (method: string): Promise<void> => {
    calls[method] = (calls[method] ?? 0) + 1;
    await Promise.resolve();
  };

  const partitionsOf = (table: TableName): Partitions => {
    const partitions = stored.get(table) ?? new Map<string, Map<string, Item>>();
    stored.set(table, partitions);
    return partitions;
  };

  const rowsOf = (table: TableName, pk: string): Map<string, Item> => {
    const partitions = partitionsOf(table);
    const rows = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, rows);
    return rows;
  };

  const read = <Found>({ table, pk, sk }: Key): Found | undefined =>
    partitionsOf(table).get(pk)?.get(sk) as Found | undefined;

  const refusalOf = (action: WriteAction, index: number): Refusal | undefined => {
    const item = read<Item>(keyOf(action));
    return holds(action, item) ? undefined : { index, reason: 'condition', item };
  };

  const apply = (action: WriteAction): ItemChange => {
    const { table, pk, sk } = keyOf(action);
    const rows = rowsOf(table, pk);
    const before = rows.get(sk);
    if (action.kind === 'delete') rows.delete(sk);
    if (action.kind === 'put' || action.kind === 'update') rows.set(sk, changed(action, before));
    return { table, before, after: rows.get(sk) };
  };

  const inTable = (table: TableName): Item[] =>
    [...partitionsOf(table).values()].flatMap((rows) => [...rows.values()]);

  return {
    calls,
    items: (table) => inTable(table).sort((a, b) => byKeys(a, b, ['pk', 'sk'])),

    get: async <Found>(key: Key) => {
      await counted('get');
      return read<Found>(key);
    },

    getMany: async <Found>(keys: readonly Key[]) => {
      await counted('getMany');
      const found: (Found | undefined)[] = [];
      for (const key of keys) {
        found.push(read<Found>(key));
        // As BatchGetItem: every item is the latest, and all of them are no picture of one moment.
        await Promise.resolve();
      }
      return found;
    },

    getTogether: async <Found>(keys: readonly Key[]) => {
      await counted('getTogether');
      return keys.map((key) => read<Found>(key));
    },

    query: async <Found>(table: TableName, pk: string, options: QueryOptions = {}) => {
      await counted('query');
      const prefix = options.sortPrefix ?? '';
      const rows = partitionsOf(table).get(pk) ?? new Map<string, Item>();
      const found = [...rows.values()].filter((item) => String(item['sk']).startsWith(prefix));
      return pageOf<Found>(found, ['sk'], options);
    },

    queryIndex: async <Found>({ index, partition, upTo, ...page }: IndexQuery) => {
      await counted('queryIndex');
      if (Object.values(partition).includes(''))
        throw new Error('a key of an index cannot be an empty string');
      const keys = [...index.partition, ...index.sort].map(({ name }) => name);
      const found = inTable(index.table).filter(
        (item) =>
          keys.every((name) => item[name] !== undefined) &&
          Object.entries(partition).every(([name, value]) => item[name] === value) &&
          (upTo === undefined || compare(item[upTo.attribute], upTo.value) <= 0),
      );
      return pageOf<Found>(found, [...index.sort.map(({ name }) => name), 'pk', 'sk'], page);
    },

    putMany: async (items) => {
      await counted('putMany');
      for (const [key, item] of items) onWrite([apply(put(key, item))]);
    },

    write: async (actions) => {
      await counted('write');
      const targets = new Set(actions.map((action) => Object.values(keyOf(action)).join('|')));
      if (targets.size !== actions.length) throw new Error('two actions of a transaction meet in one item');
      const refusals = actions.flatMap((action, index) => refusalOf(action, index) ?? []);
      if (refusals.length > 0) return refusals;
      onWrite(actions.map(apply));
      return undefined;
    },

    writeOne: async (action) => {
      await counted('writeOne');
      const refusal = refusalOf(action, 0);
      if (refusal === undefined) onWrite([apply(action)]);
      return refusal;
    },
  };
};

/** Items of a table by partition and sort key. */
type Partitions = Map<string, Map<string, Item>>;

const keyOf = ({ table, Item, Key }: WriteAction): Key => {
  const key = Item ?? Key;
  return { table, pk: String(key?.['pk']), sk: String(key?.['sk']) };
};

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));

const byKeys = (a: Item, b: Item, keys: readonly string[]): number =>
  keys.map((key) => compare(a[key], b[key])).find((order) => order !== 0) ?? 0;

const pageOf = <Found>(
  found: readonly Item[],
  keys: readonly string[],
  { limit, cursor, newestFirst }: { limit?: number; cursor?: string; newestFirst?: boolean },
): Page<Found> => {
  const direction = newestFirst === true ? -1 : 1;
  const sorted = [...found].sort((a, b) => direction * byKeys(a, b, keys));
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const rest =
    after === undefined ? sorted : sorted.filter((item) => direction * byKeys(item, after, keys) > 0);
  const items = rest.slice(0, limit ?? rest.length);
  const last = items.at(-1);
  const hasMore = last !== undefined && items.length === limit;
  return {
    items: items as Found[],
    ...(hasMore ? { nextCursor: encodeCursor(only(last, new Set([...keys, 'pk', 'sk']))) } : {}),
  };
};

const only = (item: Item, keys: ReadonlySet<string>): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => keys.has(name)));
