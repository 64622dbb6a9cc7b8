import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { LocalIndex } from '../../local/assembly/model.ts';
import { dynamoDbAt } from '../../local/engine/call-dynamodb.ts';
import type { SignedCall } from '../../local/permissions/signed-call.ts';
import type { BenchShop } from '../shop/bench-shop.ts';
import { itemSize, type Item } from './item-size.ts';

interface Write {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
}

type Action = Readonly<Record<string, Write>>;

const KILOBYTE = 1024;

/**
 * Write units of a transaction: two for each kilobyte begun of each item, and as much for each index entry it writes.
 * Worked out from the items, because DynamoDB Local reports one small item's worth for several updates of one table.
 */
export const transactionUnits = async (call: SignedCall, shop: BenchShop): Promise<number> => {
  const units = await Promise.all(actionsOf(call).map((action) => actionUnits(action, shop)));
  return units.reduce((sum, each) => sum + each, 0);
};

/** The actions of a transaction, without telling what kind each is. */
export const actionsOf = (call: SignedCall): readonly Write[] => {
  const items = call.json['TransactItems'];
  // What the SDK wrote, in DynamoDB's own form.
  return Array.isArray(items) ? (items as Action[]).flatMap((action) => Object.values(action)) : [];
};

const actionUnits = async (write: Write, { runner, engine }: BenchShop): Promise<number> => {
  const item = write.Item ?? (await itemAt(engine.endpoint, write)) ?? write.Key ?? {};
  const table = runner.assembly.tables.find(({ name }) => name === write.TableName);
  const indexes = (table?.indexes ?? []).filter((index) => writesIndex(write, item, index));
  return 2 * kilobytes(item) + indexes.reduce((sum, index) => sum + 2 * kilobytes(projected(item, index)), 0);
};

const kilobytes = (item: Item): number => Math.max(1, Math.ceil(itemSize(item) / KILOBYTE));

const itemAt = async (endpoint: string, { TableName, Key }: Write): Promise<Item | undefined> => {
  const { Item: found } = await dynamoDbAt(endpoint)('GetItem', { TableName, Key });
  return found as Item | undefined;
};

/** A put writes every index the item stands in; an update those whose attributes it changes, or takes away. */
const writesIndex = (write: Write, item: Item, index: LocalIndex): boolean => {
  const keys = keysOf(index);
  const standsIn = keys.every((name) => item[name] !== undefined);
  if (write.Item !== undefined) return standsIn;
  const changed = changedBy(write);
  const shown = index.projection === 'ALL' ? changed : [...keys, ...index.nonKeyAttributes];
  return (
    shown.some((name) => changed.includes(name)) && (standsIn || keys.some((name) => changed.includes(name)))
  );
};

const changedBy = ({ UpdateExpression = '', ExpressionAttributeNames = {} }: Write): readonly string[] =>
  [...UpdateExpression.matchAll(/#\w+/g)].map(([name]) => ExpressionAttributeNames[name] ?? name);

const keysOf = ({ keys }: LocalIndex): readonly string[] =>
  [...keys.partition, ...keys.sort].map(({ name }) => name);

const projected = (item: Item, index: LocalIndex): Item => {
  if (index.projection === 'ALL') return item;
  const names = ['pk', 'sk', ...keysOf(index), ...index.nonKeyAttributes];
  const entries = names.flatMap((name): [string, AttributeValue][] => {
    const value = item[name];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
};
