import type { TableName } from '#shared/contracts/table.ts';
import type { Database } from './database.ts';

/** Every item of a partition, or of a part of it, that is known to be small, as it is now. */
export const queryAll = async <Item>(
  db: Database,
  table: TableName,
  pk: string,
  { sortPrefix }: { readonly sortPrefix?: string } = {},
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query<Item>(table, pk, {
      sortPrefix,
      consistent: true,
      cursor,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
};
