/**
 * The tables that domains declare, each in its `table.ts`: few, by owner and by who may read personal data.
 *
 * @public
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface DeclaredTables {}

export type TableName = keyof DeclaredTables;

/** One kind of item: its key shapes and the access pattern it serves. */
export interface ItemContract {
  readonly table: TableName;
  /** Partition key with placeholders, for example `C#{cartId}`. */
  readonly pk: string;
  /** Sort key with placeholders, for example `A` or `E#{version}`. */
  readonly sk: string;
  /** Which question it answers. */
  readonly serves: string;
}

/** A secondary index with up to four attributes in each key. */
export interface IndexContract {
  readonly table: TableName;
  readonly name: string;
  readonly partition: readonly AttributeContract[];
  readonly sort: readonly AttributeContract[];
  /** Attributes copied into the index beside the keys; `all` copies the item. */
  readonly include: readonly string[] | 'all' | 'keys';
  readonly serves: string;
}

export interface AttributeContract {
  readonly name: string;
  readonly type: 'string' | 'number';
}

export interface TableContract {
  readonly name: string;
  /** Whose data it holds, and why it is a table of its own. */
  readonly purpose: string;
  /** True: items hold data of people. Exports and erasure start here. */
  readonly personalData: boolean;
  /** True: encrypted under a key of its own, which can be watched and taken away. @default DynamoDB's key */
  readonly ownKey?: boolean;
}

/** Declares a table; its items are declared by the domains that keep them there, with `defineItems`. */
export const defineTable = <const Name extends string>(
  name: Name,
  table: Omit<TableContract, 'name'>,
): TableContract & { readonly name: Name } => ({ name, ...table });

/** Every table of these domains. */
export const tablesOf = (
  domains: readonly { readonly tables?: readonly TableContract[] }[],
): readonly TableContract[] => domains.flatMap(({ tables = [] }) => tables);

type ItemShape = Omit<ItemContract, 'table'>;
type IndexShape = Omit<IndexContract, 'table' | 'name'>;

/**
 * Declares the items and indexes a domain owns in one table. Keys are always `pk` and `sk`; `ttl` is the attribute
 * DynamoDB cleans up by.
 */
export const defineItems = <
  const Items extends Record<string, ItemShape>,
  const Indexes extends Record<string, IndexShape> = Record<never, never>,
>(
  table: TableName,
  shapes: { items: Items; indexes?: Indexes },
) => ({
  table,
  items: Object.fromEntries(
    Object.entries(shapes.items).map(([name, shape]) => [name, { table, ...shape }]),
  ) as {
    readonly [Name in keyof Items]: ItemContract;
  },
  indexes: Object.fromEntries(
    Object.entries(shapes.indexes ?? {}).map(([name, shape]) => [name, { table, name, ...shape }]),
  ) as { readonly [Name in keyof Indexes]: IndexContract },
});

export type Items = ReturnType<typeof defineItems>;

/** The leading-key pattern of an item for IAM: everything before the first placeholder, then `*`. */
export const leadingKeyOf = (item: ItemContract): string => {
  const placeholder = item.pk.indexOf('{');
  return placeholder === -1 ? item.pk : `${item.pk.slice(0, placeholder)}*`;
};
