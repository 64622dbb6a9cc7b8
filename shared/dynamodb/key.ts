import type { TableName } from '#shared/contracts/table.ts';

/** The key of one item, in the table that holds it. */
export interface Key {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
}
