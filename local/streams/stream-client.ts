import { JsonService, ServiceRefusal } from '../net/json-service.ts';
import { record, records, text } from '../permissions/analysis/access.ts';
import type { Json } from '../permissions/analysis/access.ts';

/** One change of an item, as DynamoDB Streams tells it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  /** Keys, NewImage, OldImage, SequenceNumber … in DynamoDB's JSON. */
  readonly dynamodb: Json;
  readonly [field: string]: unknown;
}

export interface Shard {
  readonly id: string;
  /** Its records come before this shard's. */
  readonly parent?: string;
}

/** Where to begin reading a shard. */
export type Position = { readonly after: string } | { readonly at: string } | 'TRIM_HORIZON' | 'LATEST';

export interface Page {
  readonly records: readonly StreamRecord[];
  /** Absent when the shard is closed and read to its end. */
  readonly next?: string;
}

/** What reading a stream takes; tests have one in memory. */
export type Streams = Pick<StreamClient, 'streamOf' | 'shards' | 'iterator' | 'page'>;

/** DynamoDB Streams of a local engine. */
export class StreamClient {
  readonly #streams: JsonService;
  readonly #tables: JsonService;

  constructor(origin: string, region: string) {
    this.#streams = new JsonService({
      origin,
      region,
      target: 'DynamoDBStreams_20120810',
      service: 'dynamodb',
    });
    this.#tables = new JsonService({ origin, region, target: 'DynamoDB_20120810', service: 'dynamodb' });
  }

  /** The engine's own ARN of a table's stream, which is not the template's. */
  async streamOf(tableName: string): Promise<string> {
    const { Table } = await this.#tables.call('DescribeTable', { TableName: tableName });
    const arn = text(record(Table)['LatestStreamArn']);
    if (arn === '') throw new Error(`table ${tableName} has no stream`);
    return arn;
  }

  async shards(streamArn: string): Promise<readonly Shard[]> {
    const { StreamDescription } = await this.#streams.call('DescribeStream', { StreamArn: streamArn });
    return records(record(StreamDescription)['Shards']).map((shard) => {
      const parent = text(shard['ParentShardId']);
      return { id: text(shard['ShardId']), ...(parent !== '' && { parent }) };
    });
  }

  /** An iterator; one whose position is trimmed away begins at the oldest record there is. */
  async iterator(streamArn: string, shard: string, position: Position): Promise<string> {
    try {
      return await this.#iterator(streamArn, shard, position);
    } catch (error) {
      if (!isGone(error)) throw error;
      return this.#iterator(streamArn, shard, 'TRIM_HORIZON');
    }
  }

  async page(iterator: string): Promise<Page> {
    const answer = await this.#streams.call('GetRecords', { ShardIterator: iterator, Limit: 1000 });
    const next = text(answer['NextShardIterator']);
    return { records: records(answer['Records']).map(streamRecord), ...(next !== '' && { next }) };
  }

  close(): void {
    this.#streams.close();
    this.#tables.close();
  }

  async #iterator(streamArn: string, shard: string, position: Position): Promise<string> {
    const { ShardIterator } = await this.#streams.call('GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shard,
      ...iteratorType(position),
    });
    return text(ShardIterator);
  }
}

/** The iterator or position does not exist any more: records were trimmed, or the iterator is older than 15 minutes. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof ServiceRefusal && /^(?:TrimmedDataAccess|ExpiredIterator)Exception$/.test(error.code)
  );
}

function iteratorType(position: Position): object {
  if (typeof position === 'string') return { ShardIteratorType: position };
  if ('after' in position)
    return { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position.after };
  return { ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber: position.at };
}

function streamRecord(raw: Json): StreamRecord {
  return {
    ...raw,
    eventID: text(raw['eventID']),
    eventName: text(raw['eventName']),
    dynamodb: record(raw['dynamodb']),
  };
}

/** A record's place in its shard. */
export const sequenceNumber = ({ dynamodb }: StreamRecord): string => text(dynamodb['SequenceNumber']);
