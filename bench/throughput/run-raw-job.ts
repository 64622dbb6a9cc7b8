import {
  BatchWriteItemCommand,
  DynamoDBClient,
  TransactWriteItemsCommand,
  type AttributeValue,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { percentile } from '../load/latencies.ts';
import type { RawJob, RawOutcome, WriteWork } from './raw-job.ts';

/** DynamoDB takes no more in one BatchWriteItem. */
const BATCH = 25;

export const runRawJob = async ({
  endpoint,
  region,
  concurrency,
  seconds,
  work,
}: RawJob): Promise<RawOutcome> => {
  const client = new DynamoDBClient({
    endpoint,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: 'BENCHMARK', secretAccessKey: 'local' },
  });
  const documents = DynamoDBDocumentClient.from(client);
  if (work.kind === 'write') await putItems(client, work);
  const limit = work.kind === 'write' ? work.transactions.length : Infinity;
  const call = async (at: number): Promise<unknown> => {
    if (work.kind === 'get') {
      const Key = work.keys[at % work.keys.length];
      return documents.send(new GetCommand({ TableName: work.table, Key }));
    }
    const TransactItems = JSON.parse(work.transactions[at] ?? '[]') as TransactWriteItem[];
    return client.send(new TransactWriteItemsCommand({ TransactItems }));
  };
  return timed({ concurrency, seconds, limit }, call).finally(() => client.destroy());
};

interface Timing {
  readonly concurrency: number;
  readonly seconds: number;
  readonly limit: number;
}

const timed = async (
  { concurrency, seconds, limit }: Timing,
  call: (at: number) => Promise<unknown>,
): Promise<RawOutcome> => {
  const latencies: number[] = [];
  let failed = 0;
  let next = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const loop = async (): Promise<void> => {
    while (next < limit && performance.now() < until) {
      const sent = performance.now();
      await call(next++).then(
        () => latencies.push(performance.now() - sent),
        () => (failed += 1),
      );
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
  const perSecond = latencies.length / ((performance.now() - begun) / 1000);
  return { perSecond, failed, p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99) };
};

const putItems = async (client: DynamoDBClient, { items }: WriteWork): Promise<void> => {
  for (let from = 0; from < items.length; from += BATCH) {
    const requests: Record<string, { PutRequest: { Item: Record<string, AttributeValue> } }[]> = {};
    for (const [table, item] of items.slice(from, from + BATCH))
      (requests[table] ??= []).push({
        PutRequest: { Item: JSON.parse(item) as Record<string, AttributeValue> },
      });
    await client.send(new BatchWriteItemCommand({ RequestItems: requests }));
  }
};
