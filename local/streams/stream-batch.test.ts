import { describe, expect, it } from '@jest/globals';
import { processBatch } from './stream-batch.ts';
import type { BatchRules } from './stream-batch.ts';
import type { StreamRecord } from './stream-client.ts';

const now = Date.parse('2026-01-02T00:00:00Z');
const hoursAgo = (hours: number) => now / 1000 - hours * 3600;
const record = (number: string, hours = 0): StreamRecord => ({
  eventID: number,
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: number, ApproximateCreationDateTime: hoursAgo(hours) },
});
const rules: BatchRules = {
  reportBatchItemFailures: true,
  bisect: false,
  maxRetries: 3,
  maxRecordAgeSeconds: -1,
};
const report = (number: string) => ({ batchItemFailures: [{ itemIdentifier: number }] });

type Answer = (numbers: string[], call: number) => unknown;

const process = async (
  numbers: string,
  answer: Answer,
  changed: Partial<BatchRules> = {},
  records = numbers.split('').map((n) => record(n)),
) => {
  const [calls, givenUp, pauses] = [[] as string[], [] as string[], [] as number[]];
  await processBatch(
    records,
    { ...rules, ...changed },
    {
      invoke: (batch) => {
        const seen = batch.map(({ eventID }) => eventID);
        calls.push(seen.join(''));
        return Promise.resolve(answer(seen, calls.length));
      },
      giveUp: (batch, why, tries) =>
        Promise.resolve(void givenUp.push(`${batch.map(({ eventID }) => eventID).join('')} ${why} ${tries}`)),
      pause: (tries) => Promise.resolve(void pauses.push(tries)),
      now: () => now,
    },
  );
  return { calls, givenUp, pauses };
};

const refuse = () => Promise.reject(new Error('refused'));
const poison =
  (bad: string): Answer =>
  (numbers) =>
    numbers.includes(bad) ? refuse() : undefined;

describe('a batch of a stream', () => {
  it('is done in one call when nothing fails', async () => {
    expect(await process('abc', () => ({ batchItemFailures: [] }))).toEqual({
      calls: ['abc'],
      givenUp: [],
      pauses: [],
    });
  });

  it('goes on from the record that is reported as failed, never from before it', async () => {
    const { calls, givenUp } = await process('abcd', (_, call) => (call === 1 ? report('c') : undefined));

    expect(calls).toEqual(['abcd', 'cd']);
    expect(givenUp).toEqual([]);
  });

  it('begins at the earliest of several reported records', async () => {
    const failures = { batchItemFailures: [{ itemIdentifier: 'd' }, { itemIdentifier: 'b' }] };

    expect((await process('abcd', (_, call) => (call === 1 ? failures : undefined))).calls).toEqual([
      'abcd',
      'bcd',
    ]);
  });

  it('comes again whole when the function throws, up to the retries of the mapping, and is then given up', async () => {
    expect(await process('ab', refuse)).toEqual({
      calls: ['ab', 'ab', 'ab', 'ab'],
      givenUp: ['ab RetryAttemptsExhausted 4'],
      pauses: [1, 2, 3],
    });
  });

  it('does not give up while it gets on', async () => {
    const { calls, givenUp } = await process(
      'abcdef',
      (numbers) => (numbers.length > 1 ? report(numbers[1] ?? '') : undefined),
      { maxRetries: 1 },
    );

    expect(calls).toEqual(['abcdef', 'bcdef', 'cdef', 'def', 'ef', 'f']);
    expect(givenUp).toEqual([]);
  });

  it('is cut in halves until only the poison is left, and the others are done in order', async () => {
    const { calls, givenUp } = await process('abcdef', poison('e'), { bisect: true, maxRetries: 1 });

    expect(calls).toEqual(['abcdef', 'abc', 'def', 'de', 'd', 'e', 'e', 'f']);
    expect(givenUp).toEqual(['e RetryAttemptsExhausted 2']);
  });

  it('is cut in halves as well when its first record is reported again and again', async () => {
    const { calls, givenUp } = await process(
      'abc',
      (numbers) => (numbers.includes('a') ? report('a') : undefined),
      { bisect: true, maxRetries: 0 },
    );

    expect(calls).toEqual(['abc', 'ab', 'a', 'b', 'c']);
    expect(givenUp).toEqual(['a RetryAttemptsExhausted 1']);
  });

  it('fails as a whole when the function reports a record that is not of the batch', async () => {
    const { calls } = await process('ab', (_, call) => (call === 1 ? report('z') : undefined));

    expect(calls).toEqual(['ab', 'ab']);
  });

  it('ignores reports when the mapping does not ask for them', async () => {
    expect((await process('ab', () => report('a'), { reportBatchItemFailures: false })).calls).toEqual([
      'ab',
    ]);
  });

  it('gives up records that are too old without asking the function', async () => {
    const records = [record('a', 30), record('b', 1)];

    const { calls, givenUp } = await process(
      '',
      () => undefined,
      { maxRecordAgeSeconds: 20 * 3600 },
      records,
    );

    expect(givenUp).toEqual(['a MaximumRecordAgeExceeded 0']);
    expect(calls).toEqual(['b']);
  });

  it('is tried without end when the mapping says so', async () => {
    const { calls, givenUp } = await process('a', (_, call) => (call < 50 ? refuse() : undefined), {
      maxRetries: -1,
    });

    expect(calls).toHaveLength(50);
    expect(givenUp).toEqual([]);
  });
});
