import { leadingKeyOf, type IndexContract, type ItemContract, type TableName } from './table.ts';

/** DynamoDB actions as IAM names them; transactions and batches are granted by the actions inside them. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'BatchWriteItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

/** Leave to do these actions on items whose partition key fits one of the patterns, or to query one index. */
export interface Grant {
  readonly table: TableName;
  readonly actions: readonly TableAction[];
  /** `dynamodb:LeadingKeys` patterns, `*` at the end. Absent for an index. */
  readonly leadingKeys?: readonly string[];
  readonly index?: string;
}

/** Leave to do the named actions on one kind of item. */
export const may = (item: ItemContract, ...actions: readonly TableAction[]): Grant => ({
  table: item.table,
  actions,
  leadingKeys: [leadingKeyOf(item)],
});

/** Leave to read one kind of item in every way: by key, in a batch, by query. */
export const mayRead = (item: ItemContract): Grant => may(item, 'GetItem', 'BatchGetItem', 'Query');

/** Leave to query one index. */
export const mayQuery = (index: IndexContract): Grant => ({
  table: index.table,
  actions: ['Query'],
  index: index.name,
});
