import type { LocalTable } from '../assembly/model.ts';
import type { CallDynamoDb } from '../engine/call-dynamodb.ts';
import { plainItem } from './plain-item.ts';

/** A message that was sent to a customer. */
export interface LocalMessage {
  readonly messageId: string;
  /** `email`, `sms`, `whatsapp`; others are drawn like e-mail. */
  readonly channel: string;
  readonly to: string;
  readonly from?: string;
  readonly subject?: string;
  readonly text: string;
  readonly sentAt: string;
}

/**
 * The messages of the engagement table, newest first: the one place where the runner knows how a domain stores something.
 * The demo's sender keeps what it sent there, in items whose partition key begins with `MSG#`.
 */
export function messagesSource(
  tables: readonly LocalTable[],
  call: CallDynamoDb,
): () => Promise<readonly LocalMessage[]> {
  const table = tables.find(({ logicalId }) => logicalId.startsWith('Engagement'));
  if (table === undefined) return async () => [];
  return async () => {
    const items = await scan(table, call);
    return items.map(messageOf).sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  };
}

async function scan(
  table: LocalTable,
  call: CallDynamoDb,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const key = table.keys.partition[0]?.name ?? 'pk';
  const filter = {
    TableName: table.name,
    FilterExpression: 'begins_with(#key, :prefix)',
    ExpressionAttributeNames: { '#key': key },
    ExpressionAttributeValues: { ':prefix': { S: 'MSG#' } },
  };
  const items: Readonly<Record<string, unknown>>[] = [];
  let start: unknown;
  do {
    const found = await call('Scan', start === undefined ? filter : { ...filter, ExclusiveStartKey: start });
    if (Array.isArray(found['Items'])) items.push(...found['Items'].map(plainItem));
    start = found['LastEvaluatedKey'];
  } while (start !== undefined);
  return items;
}

function messageOf(item: Readonly<Record<string, unknown>>): LocalMessage {
  const text = (...names: readonly string[]) =>
    names.map((name) => item[name]).find((value) => typeof value === 'string');
  const subject = text('subject', 'title');
  const from = text('from');
  return {
    messageId: text('messageId', 'pk') ?? '',
    channel: text('medium', 'channel') ?? 'email',
    to: text('to', 'recipient') ?? '',
    text: text('text', 'body') ?? '',
    sentAt: text('sentAt', 'at', 'createdAt') ?? '',
    ...(subject === undefined ? {} : { subject }),
    ...(from === undefined ? {} : { from }),
  };
}
