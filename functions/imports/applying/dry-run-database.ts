import type { Database, IndexQuery, Key, Page, QueryOptions } from '#shared/dynamodb/database.ts';
import type { TableName } from '#shared/contracts/table.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';

type StoredItem = Readonly<Record<string, unknown>>;

/**
 * A database that is read and never written: what would be written is seen by later reads, and forgotten with this
 * object. Whole items and deletions are seen; changes of single attributes are taken as done.
 */
export const dryRunDatabase = (db: Database): Database => {
  /** Undefined: deleted. */
  const written = new Map<string, StoredItem | undefined>();

  const note = (action: WriteAction): void => {
    if (action.kind === 'put') written.set(nameOf(action.table, action.Item ?? {}), action.Item);
    if (action.kind === 'delete') written.set(nameOf(action.table, action.Key ?? {}), undefined);
  };
  const getMany: Database['getMany'] = async <Item>(
    keys: readonly Key[],
    options?: { readonly consistent?: boolean },
  ) => {
    const unknown = keys.filter((key) => !written.has(nameOf(key.table, key)));
    const found = unknown.length === 0 ? [] : await db.getMany<Item>(unknown, options);
    const items = new Map(unknown.map((key, at) => [nameOf(key.table, key), found[at]] as const));
    return keys.map((key) => {
      const name = nameOf(key.table, key);
      return written.has(name) ? (written.get(name) as Item | undefined) : items.get(name);
    });
  };

  return {
    ...db,
    getMany,
    getTogether: getMany,
    get: async <Item>(key: Key, options?: { readonly consistent?: boolean }) => {
      const [item] = await getMany<Item>([key], options);
      return item;
    },
    query: async <Item>(table: TableName, pk: string, options?: QueryOptions): Promise<Page<Item>> => {
      const page = await db.query<StoredItem>(table, pk, options);
      if (options?.cursor !== undefined) return page as Page<unknown> as Page<Item>;
      const own = [...written].filter(([name]) => name.startsWith(`${table}|${pk}|`));
      const others = page.items.filter((item) => !written.has(nameOf(table, item)));
      const items = [...others, ...own.flatMap(([, item]) => (item === undefined ? [] : [item]))];
      return { ...page, items } as Page<unknown> as Page<Item>;
    },
    queryIndex: <Item>(query: IndexQuery) => db.queryIndex<Item>(query),
    putMany: async (items) => {
      for (const [{ table, pk, sk }, item] of items)
        written.set(nameOf(table, { pk, sk }), { ...item, pk, sk });
    },
    write: async (actions) => {
      actions.forEach(note);
      return undefined;
    },
    writeOne: async (action) => {
      note(action);
      return undefined;
    },
  };
};

const nameOf = (table: TableName, { pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): string =>
  `${table}|${String(pk)}|${String(sk)}`;
