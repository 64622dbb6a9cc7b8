import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import type { Grant, TableAction } from '#shared/contracts/grant.ts';
import type { TableName } from '#shared/contracts/table.ts';
import { tableIn, type Tables } from './foundation.ts';

/** Turns the grants of a function into the policy statements of its role: one per table, actions and leading keys. */
export const tableStatements = (grants: readonly Grant[], tables: Tables): readonly PolicyStatement[] => [
  ...merged(grants).map((grant) => tableStatement(grant, tableIn(tables, grant.table))),
  ...keyStatements(grants, tables),
];

interface MergedGrant {
  readonly table: TableName;
  readonly index: string | undefined;
  readonly actions: readonly TableAction[];
  readonly leadingKeys: readonly string[];
}

/** A role's inline policies may hold 10,240 characters together, so like grants share a statement. */
const merged = (grants: readonly Grant[]): readonly MergedGrant[] => {
  const byKeys = grouped(grants.map(asMerged), ({ table, index, leadingKeys }) => [
    table,
    index,
    leadingKeys,
  ]).map((group) => ({
    ...group[0],
    actions: distinct(group.flatMap(({ actions }) => actions)),
  }));
  return grouped(byKeys, ({ table, index, actions }) => [table, index, actions]).map((group) => ({
    ...group[0],
    leadingKeys: distinct(group.flatMap(({ leadingKeys }) => leadingKeys)),
  }));
};

const asMerged = ({ table, index, actions, leadingKeys = [] }: Grant): MergedGrant => {
  if (index === undefined && leadingKeys.length === 0) {
    throw new Error(
      `a grant on the table "${table}" names neither leading keys nor an index; grant one kind of item with may()`,
    );
  }
  return { table, index, actions: distinct(actions), leadingKeys: distinct(leadingKeys) };
};

const tableStatement = ({ actions, index, leadingKeys }: MergedGrant, table: TableV2): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [index === undefined ? table.tableArn : `${table.tableArn}/index/${index}`],
    ...(leadingKeys.length === 0 ? {} : { conditions: onlyLeadingKeys(leadingKeys) }),
  });

/** `ForAllValues` holds for a request without the key too (a scan has none), so the key must also be there. */
const onlyLeadingKeys = (patterns: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...patterns] },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

const READING: readonly string[] = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'ConditionCheckItem',
] satisfies TableAction[];

/** A table under its own key is read and written through that key; the key may only be used by way of DynamoDB. */
const keyStatements = (grants: readonly Grant[], tables: Tables): readonly PolicyStatement[] =>
  distinct(grants.map(({ table }) => table)).flatMap((name) => {
    const onlyReads = grants.every(
      (grant) => grant.table !== name || grant.actions.every((action) => READING.includes(action)),
    );
    return tableKeyStatements(tableIn(tables, name), onlyReads ? 'read' : 'write');
  });

/** The statements for a table's own key; none when DynamoDB's key is used. */
export const tableKeyStatements = (table: TableV2, use: 'read' | 'write'): readonly PolicyStatement[] => {
  const key = table.encryptionKey;
  if (key === undefined) return [];
  const writing = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
  return [
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:DescribeKey', ...(use === 'write' ? writing : [])],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(table).region}.amazonaws.com` } },
    }),
  ];
};

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

const grouped = <T>(items: readonly T[], keyOf: (item: T) => unknown): [T, ...T[]][] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
};
