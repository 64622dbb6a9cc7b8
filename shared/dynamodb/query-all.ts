import type { TableName } from '#shared/contracts/table.ts';
import type { Database } from './database.ts';

/**
 * Every item of a partition that is known to be small, as it is now.
 *
 * @param sortPrefix only items whose sort keys begin with this
 */
export const queryAll = async <Item>(
  db: Database,
  table: TableName,
  pk: string,
  sortPrefix?: string,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query<Item>(table, pk, {
      consistent: true,
      sortPrefix,
      cursor,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
};
