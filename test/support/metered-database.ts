import { marshall } from '@aws-sdk/util-dynamodb';
import { itemSize } from '../../bench/capacity/item-size.ts';
import { domains } from '../../functions/domains.ts';
import type { IndexContract } from '#shared/contracts/table.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';
import type { Item } from './expressions.ts';
import { memoryDatabase, type ItemChange, type MemoryDatabase } from './memory-database.ts';

/** What somebody used of DynamoDB. */
export interface Usage {
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Tables in memory that count what each caller would use of DynamoDB, index entries included. */
export interface MeteredDatabase {
  /** The database as this caller sees it. */
  readonly as: (caller: string) => Database;
  readonly items: MemoryDatabase['items'];
  /** By caller, in the order of their first calls. */
  readonly usage: () => Readonly<Record<string, Usage>>;
  readonly reset: () => void;
  /** What was written since it was last asked for, in order: a table's stream. */
  readonly takeChanges: () => readonly ItemChange[];
}

export const meteredDatabase = (): MeteredDatabase => {
  let changes: ItemChange[] = [];
  const recent: ItemChange[] = [];
  let used: Record<string, Usage> = {};
  const memory = memoryDatabase((applied) => {
    changes.push(...applied);
    recent.push(...applied);
  });

  const count = (caller: string, more: Partial<Usage>): void => {
    const { calls, readUnits, writeUnits } = used[caller] ?? { calls: 0, readUnits: 0, writeUnits: 0 };
    used[caller] = {
      calls: calls + 1,
      readUnits: readUnits + (more.readUnits ?? 0),
      writeUnits: writeUnits + (more.writeUnits ?? 0),
    };
  };

  /** Units of what was just written to these keys; one for each action that was refused. */
  const unitsOf = (keys: readonly Key[]): number =>
    keys.reduce((sum, key) => {
      const at = recent.findIndex((change) => isAt(change, key));
      const [change] = at === -1 ? [] : recent.splice(at, 1);
      return sum + (change === undefined ? 1 : changeUnits(change));
    }, 0);

  const callers = new Map<string, Database>();
  /** One for each caller, so that what a function remembers between calls is remembered. */
  const as = (caller: string): Database => {
    const known = callers.get(caller) ?? metered(caller);
    callers.set(caller, known);
    return known;
  };

  const metered = (caller: string): Database => ({
    get: async <Found>(key: Key, options: { readonly consistent?: boolean } = {}) => {
      const found = await memory.get<Found>(key, options);
      count(caller, { readUnits: readUnits([found], options.consistent ?? true) });
      return found;
    },
    getMany: async <Found>(keys: readonly Key[], options: { readonly consistent?: boolean } = {}) => {
      const distinct = new Map(keys.map((key) => [`${key.table}|${key.pk}|${key.sk}`, key]));
      const found = await memory.getMany<Found>(keys, options);
      const units = readUnits(await memory.getMany([...distinct.values()]), options.consistent ?? true);
      count(caller, { readUnits: units });
      return found;
    },
    getTogether: async <Found>(keys: readonly Key[]) => {
      const found = await memory.getTogether<Found>(keys);
      count(caller, { readUnits: 2 * readUnits(found, true) });
      return found;
    },
    query: async <Found>(...[table, pk, options]: Parameters<Database['query']>) => {
      const page = await memory.query<Found>(table, pk, options);
      count(caller, { readUnits: pageUnits(page.items, options?.consistent ?? false) });
      return page;
    },
    queryIndex: async <Found>(query: Parameters<Database['queryIndex']>[0]) => {
      const page = await memory.queryIndex<Found>(query);
      count(caller, { readUnits: pageUnits(page.items, false) });
      return page;
    },
    putMany: async (items) => {
      await memory.putMany(items);
      if (items.length > 0) count(caller, { writeUnits: unitsOf(items.map(([key]) => key)) });
    },
    write: async (actions) => {
      const refusals = await memory.write(actions);
      count(caller, { writeUnits: 2 * unitsOf(actions.map(keyOf)) });
      return refusals;
    },
    writeOne: async (action) => {
      const refusal = await memory.writeOne(action);
      count(caller, { writeUnits: unitsOf([keyOf(action)]) });
      return refusal;
    },
  });

  return {
    as,
    items: memory.items,
    usage: () => used,
    reset: () => {
      used = {};
      changes = [];
      recent.length = 0;
    },
    takeChanges: () => changes.splice(0),
  };
};

const keyOf = (action: WriteAction): Key => {
  const key = action.Item ?? action.Key;
  return { table: action.table, pk: String(key?.['pk']), sk: String(key?.['sk']) };
};

const isAt = ({ table, before, after }: ItemChange, key: Key): boolean => {
  const item = after ?? before;
  return table === key.table && item?.['pk'] === key.pk && item['sk'] === key.sk;
};

const sizeOf = (item: object | undefined): number =>
  item === undefined ? 0 : itemSize(marshall(item, { removeUndefinedValues: true }));

const KILOBYTE = 1024;

const readUnits = (items: readonly unknown[], consistent: boolean): number =>
  items
    .map((item) => Math.max(1, Math.ceil(sizeOf(item as object | undefined) / (4 * KILOBYTE))))
    .reduce((sum, units) => sum + (consistent ? units : units / 2), 0);

/** A query is billed for what it read together. */
const pageUnits = (items: readonly unknown[], consistent: boolean): number => {
  const size = items.reduce<number>((sum, item) => sum + sizeOf(item as object), 0);
  const units = Math.max(1, Math.ceil(size / (4 * KILOBYTE)));
  return consistent ? units : units / 2;
};

const kilobytes = (item: object | undefined): number => Math.max(1, Math.ceil(sizeOf(item) / KILOBYTE));

/** One for each kilobyte begun of the item, before or after, and of each index entry it writes or takes away. */
const changeUnits = ({ table, before, after }: ItemChange): number =>
  Math.max(kilobytes(before), kilobytes(after)) +
  indexes
    .filter((index) => index.table === table)
    .reduce((sum, index) => sum + entryUnits(entryOf(before, index), entryOf(after, index), index), 0);

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html: an entry whose key changed is deleted and put. */
const entryUnits = (before: Item | undefined, after: Item | undefined, index: IndexContract): number => {
  if (before === undefined && after === undefined) return 0;
  if (before === undefined || after === undefined) return kilobytes(before ?? after);
  if (JSON.stringify(before) === JSON.stringify(after)) return 0;
  const isMoved = keysOf(index).some((name) => before[name] !== after[name]);
  return isMoved ? kilobytes(before) + kilobytes(after) : Math.max(kilobytes(before), kilobytes(after));
};

const entryOf = (item: Item | undefined, index: IndexContract): Item | undefined => {
  if (item === undefined || keysOf(index).some((name) => item[name] === undefined)) return undefined;
  if (index.include === 'all') return item;
  const names = ['pk', 'sk', ...keysOf(index), ...(index.include === 'keys' ? [] : index.include)];
  return Object.fromEntries(names.map((name) => [name, item[name]]));
};

const keysOf = ({ partition, sort }: IndexContract): readonly string[] =>
  [...partition, ...sort].map(({ name }) => name);

/** Domains may declare one index together. */
const indexes = [
  ...new Map(
    domains
      .flatMap(({ items = [] }) => items)
      .flatMap((group) => Object.values<IndexContract>(group.indexes))
      .map((index) => [`${index.table}/${index.name}`, index] as const),
  ).values(),
];
