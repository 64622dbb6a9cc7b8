import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableName } from '#shared/contracts/table.ts';
import type { Key } from './key.ts';

/** One action of a transaction. Made by `put`, `update`, `remove` and `check`. */
export interface WriteAction {
  readonly kind: 'put' | 'update' | 'delete' | 'check';
  readonly table: TableName;
  readonly Item?: Record<string, unknown>;
  readonly Key?: Record<string, unknown>;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

/**
 * What must hold for an action, as [attribute, comparison, value] triples joined by AND. `attribute_exists` and
 * `attribute_not_exists` take no value.
 */
export type Condition = readonly (
  | readonly [attribute: string, comparison: '=' | '<>' | '<' | '<=' | '>' | '>=', value: unknown]
  | readonly [attribute: string, comparison: 'exists' | 'absent']
  | { readonly any: readonly Condition[] }
)[];

export interface ItemUpdate {
  readonly set?: Readonly<Record<string, unknown>>;
  /** Numbers added to attributes; a missing attribute counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
}

/** Writes a whole item. */
export const put = (key: Key, item: object, condition: Condition = []): WriteAction => ({
  kind: 'put',
  table: key.table,
  Item: { ...item, pk: key.pk, sk: key.sk },
  ...expressions(condition),
});

/** Writes a whole item that must not be there yet. */
export const create = (key: Key, item: object): WriteAction => put(key, item, [['pk', 'absent']]);

/** Changes attributes of an item. */
export const update = (key: Key, change: ItemUpdate, condition: Condition = []): WriteAction => ({
  kind: 'update',
  table: key.table,
  Key: { pk: key.pk, sk: key.sk },
  ...expressions(condition, change),
});

/** Deletes an item. */
export const remove = (key: Key, condition: Condition = []): WriteAction => ({
  kind: 'delete',
  table: key.table,
  Key: { pk: key.pk, sk: key.sk },
  ...expressions(condition),
});

/** Changes nothing, but the transaction fails unless the condition holds. Costs two write units. */
export const check = (key: Key, condition: Condition): WriteAction => ({
  kind: 'check',
  table: key.table,
  Key: { pk: key.pk, sk: key.sk },
  ...expressions(condition),
});

const expressions = (condition: Condition, change: ItemUpdate = {}) => {
  const names = new Map<string, string>();
  const values = new Map<string, unknown>();
  const name = (attribute: string): string => {
    const placeholder = `#${attribute.replaceAll(/\W/g, '_')}`;
    names.set(placeholder, attribute);
    return placeholder;
  };
  const value = (given: unknown): string => {
    const placeholder = `:v${values.size}`;
    values.set(placeholder, given);
    return placeholder;
  };
  const clause = (parts: Condition): string =>
    parts
      .map((part) => {
        if ('any' in part) return `(${part.any.map((branch) => `(${clause(branch)})`).join(' OR ')})`;
        if (part[1] === 'exists') return `attribute_exists(${name(part[0])})`;
        if (part[1] === 'absent') return `attribute_not_exists(${name(part[0])})`;
        return `${name(part[0])} ${part[1]} ${value(part[2])}`;
      })
      .join(' AND ');
  const set = Object.entries(change.set ?? {})
    .filter(([, given]) => given !== undefined)
    .map(([attribute, given]) => `${name(attribute)} = ${value(given)}`);
  const add = Object.entries(change.add ?? {}).map(([attribute, by]) => `${name(attribute)} ${value(by)}`);
  const gone = (change.remove ?? []).map(name);
  const updates = [
    ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
    ...(add.length > 0 ? [`ADD ${add.join(', ')}`] : []),
    ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
  ].join(' ');
  const conditions = clause(condition);
  return {
    ...(updates === '' ? {} : { UpdateExpression: updates }),
    ...(conditions === '' ? {} : { ConditionExpression: conditions }),
    ...(names.size === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names) }),
    ...(values.size === 0 ? {} : { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
};

/** Why one action of a transaction was refused. */
export interface Refusal {
  /** Position among the actions. */
  readonly index: number;
  readonly reason: 'condition' | 'conflict' | 'throttled' | 'invalid';
  /** The item as it is, when a condition failed. */
  readonly item?: Record<string, unknown>;
}

interface Cancelled extends Error {
  readonly CancellationReasons?: readonly {
    readonly Code?: string;
    readonly Message?: string;
    /** As DynamoDB writes it: the document client turns answers into plain values, and leaves errors alone. */
    readonly Item?: Record<string, AttributeValue>;
  }[];
}

export const isCancelled = (error: unknown): error is Cancelled =>
  error instanceof Error && error.name === 'TransactionCanceledException';

/** An item as its writer meant it: without the mark of a single write, by which its repetition is recognised. */
export const asWritten = <Item>(item: Record<string, unknown>): Item => {
  if ('writeId' in item) delete item['writeId'];
  return item as Item;
};

/** Reads the reasons by position; the texts differ between Regions and emulators, the codes do not. */
export const toRefusals = (error: Cancelled): readonly Refusal[] =>
  (error.CancellationReasons ?? []).flatMap((reason, index): Refusal[] => {
    switch (reason.Code) {
      case undefined:
      case 'None':
        return [];
      case 'ConditionalCheckFailed':
        return [
          {
            index,
            reason: 'condition',
            ...(reason.Item === undefined
              ? {}
              : { item: asWritten<Record<string, unknown>>(unmarshall(reason.Item)) }),
          },
        ];
      case 'TransactionConflict':
        return [{ index, reason: 'conflict' }];
      case 'ThrottlingError':
      case 'ProvisionedThroughputExceeded':
        return [{ index, reason: 'throttled' }];
      default:
        return [{ index, reason: 'invalid' }];
    }
  });
