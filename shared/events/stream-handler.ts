import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Runtime } from '#shared/runtime.ts';

/** One change of one item, before and after. */
export interface StreamChange {
  readonly kind: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly pk: string;
  readonly sk: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  /** True when DynamoDB's TTL removed it, not the shop. */
  readonly expired: boolean;
}

/**
 * The Lambda handler of a reader of a table's stream. Records are handled in order; the first failure is reported,
 * and the stream goes on from there, so what came before it may be seen again.
 */
export const streamHandler = <R extends Runtime>(
  handle: (changes: readonly StreamChange[], runtime: R) => Promise<void>,
  runtime: R,
) => {
  const handleOne = async (record: DynamoDBRecord): Promise<void> => handle([toChange(record)], runtime);

  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    try {
      await handle(event.Records.map(toChange), runtime);
      return { batchItemFailures: [] };
    } catch (error) {
      runtime.log.warn('batch not handled, going one by one', { count: event.Records.length, error });
    }
    for (const record of event.Records) {
      try {
        await handleOne(record);
      } catch (error) {
        runtime.log.error('stream record not handled', { error });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
};

const toChange = (record: DynamoDBRecord): StreamChange => {
  const { Keys, OldImage, NewImage } = record.dynamodb ?? {};
  const key = plain(Keys);
  return {
    kind: record.eventName ?? 'MODIFY',
    pk: String(key?.['pk']),
    sk: String(key?.['sk']),
    ...(OldImage === undefined ? {} : { before: plain(OldImage) ?? {} }),
    ...(NewImage === undefined ? {} : { after: plain(NewImage) ?? {} }),
    expired: isExpiry(record.userIdentity),
  };
};

/** DynamoDB itself deleted the item because its time to live was over. */
const isExpiry = (identity: unknown): boolean =>
  typeof identity === 'object' &&
  identity !== null &&
  'principalId' in identity &&
  identity.principalId === 'dynamodb.amazonaws.com';

/** The stream's attribute values and the client's are the same JSON under two type names. */
const plain = (image: unknown): Record<string, unknown> | undefined =>
  image === undefined ? undefined : unmarshall(withEmptyMaps(image as StreamImage));

type StreamImage = Record<string, AttributeValue>;

/** Some streams bring an empty map as a value without a type, which the SDK refuses. */
const withEmptyMaps = (image: StreamImage): StreamImage =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, typed(value)]));

const typed = (value: AttributeValue): AttributeValue => {
  if (Object.keys(value).length === 0) return { M: {} };
  if (value.M !== undefined) return { M: withEmptyMaps(value.M) };
  return value.L === undefined ? value : { L: value.L.map(typed) };
};
