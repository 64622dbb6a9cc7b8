import type { LocalTable } from '../assembly/model.ts';
import type { CallDynamoDb } from '../engine/call-dynamodb.ts';
import { plainItem } from './plain-item.ts';

/** A message to a customer, as the person sees it once it is sent. */
export interface LocalMessage {
  readonly messageId: string;
  /** `sent`; or why there is nothing to see yet: `scheduled`, `sending`, `skipped`, `failed`. */
  readonly status: string;
  /** Why it was skipped or failed. */
  readonly reason?: string;
  readonly template?: string;
  /** `email`, `sms`, `whatsapp`; others are drawn like e-mail. */
  readonly medium: string;
  readonly to: string;
  readonly from?: string;
  readonly subject?: string;
  readonly text: string;
  /** When it was sent, is going to be sent, or was decided on. */
  readonly at: string;
}

/**
 * The messages of the engagement table, newest first: the one place where the runner knows how a domain stores something.
 * A message is `MSG#{messageId}` / `A`; what its person got lies beside it as `SANDBOX`.
 */
export const messagesSource = (
  tables: readonly LocalTable[],
  call: CallDynamoDb,
): (() => Promise<readonly LocalMessage[]>) => {
  const table = tables.find(({ logicalId }) => logicalId.startsWith('Engagement'));
  if (table === undefined) return async () => [];
  return async () => {
    const items = await scan(table, call);
    const copies = new Map(items.filter(({ sk }) => sk === 'SANDBOX').map((copy) => [copy['pk'], copy]));
    return items
      .filter(({ sk }) => sk === 'A')
      .map((item) => messageOf(item, copies.get(item['pk'])))
      .sort((a, b) => b.at.localeCompare(a.at));
  };
};

const scan = async (table: LocalTable, call: CallDynamoDb): Promise<readonly Item[]> => {
  const key = table.keys.partition[0]?.name ?? 'pk';
  const filter = {
    TableName: table.name,
    FilterExpression: 'begins_with(#key, :prefix)',
    ExpressionAttributeNames: { '#key': key },
    ExpressionAttributeValues: { ':prefix': { S: 'MSG#' } },
  };
  const items: Item[] = [];
  let start: unknown;
  do {
    const found = await call('Scan', start === undefined ? filter : { ...filter, ExclusiveStartKey: start });
    if (Array.isArray(found['Items'])) items.push(...found['Items'].map(plainItem));
    start = found['LastEvaluatedKey'];
  } while (start !== undefined);
  return items;
};

type Item = Readonly<Record<string, unknown>>;

const messageOf = (message: Item, copy: Item = {}): LocalMessage => {
  const text = (...names: readonly string[]) =>
    names
      .map((name) => copy[name] ?? message[name])
      .find((value): value is string => typeof value === 'string');
  const optional = (name: 'reason' | 'template' | 'subject' | 'from') => {
    const value = text(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    messageId: text('messageId') ?? '',
    status: text('status') ?? 'sent',
    medium: text('medium') ?? 'email',
    to: text('to') ?? '',
    text: text('text') ?? '',
    at: text('sentAt', 'sendAt', 'createdAt') ?? '',
    ...optional('reason'),
    ...optional('template'),
    ...optional('subject'),
    ...optional('from'),
  };
};
