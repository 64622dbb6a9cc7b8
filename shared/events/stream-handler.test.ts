import { expect, it } from '@jest/globals';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { testRuntime } from '../../test/support/test-runtime.ts';
import { streamHandler, type StreamChange } from './stream-handler.ts';

/** The database on one machine leaves the type of an empty map out: `{}` instead of `{ M: {} }`. */
it('reads an empty map of a record, at any depth, as the empty map that was written', async () => {
  const seen: StreamChange[] = [];
  const handler = streamHandler(async (changes) => void seen.push(...changes), testRuntime());
  const NewImage = {
    pk: { S: 'JRUNS#c1' },
    sk: { S: 'welcome#1' },
    data: {},
    history: { L: [{ M: { step: { S: 'pause' }, facts: {} } }] },
  };
  const Keys = { pk: NewImage.pk, sk: NewImage.sk };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { Keys, NewImage } }] };

  const answer = await handler(event as unknown as DynamoDBStreamEvent);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(seen.map(({ after }) => after)).toEqual([
    { pk: 'JRUNS#c1', sk: 'welcome#1', data: {}, history: [{ step: 'pause', facts: {} }] },
  ]);
});
