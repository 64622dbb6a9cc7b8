import type { LocalEventSourceMapping } from '../assembly/model.ts';
import type { GiveUpReason } from './stream-batch.ts';
import { sequenceNumber } from './stream-client.ts';
import type { StreamRecord } from './stream-client.ts';

interface GivenUp {
  readonly mapping: LocalEventSourceMapping;
  readonly shard: string;
  readonly batch: readonly StreamRecord[];
  readonly why: GiveUpReason;
  readonly tries: number;
}

/** What Lambda tells an on-failure destination: where the records are, not the records themselves. */
export const failureMessage = ({ mapping, shard, batch, why, tries }: GivenUp): object => {
  const [first, last] = [batch.at(0), batch.at(-1)];
  return {
    requestContext: {
      requestId: crypto.randomUUID(),
      functionArn: mapping.functionName,
      condition: why,
      approximateInvokeCount: tries,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: shard,
      startSequenceNumber: first && sequenceNumber(first),
      endSequenceNumber: last && sequenceNumber(last),
      approximateArrivalOfFirstRecord: first && arrival(first),
      approximateArrivalOfLastRecord: last && arrival(last),
      batchSize: batch.length,
      streamArn: mapping.eventSourceArn,
    },
  };
};

const arrival = ({ dynamodb }: StreamRecord) =>
  new Date(Number(dynamodb['ApproximateCreationDateTime'] ?? 0) * 1000).toISOString();
