import { failedIdentifiers } from '../event-delivery/batch-answer.ts';
import { sequenceNumber } from './stream-client.ts';
import type { StreamRecord } from './stream-client.ts';

/** How a mapping treats batches that fail. */
export interface BatchRules {
  readonly reportBatchItemFailures: boolean;
  readonly bisect: boolean;
  /** -1 is without end. */
  readonly maxRetries: number;
  /** -1 is without end. */
  readonly maxRecordAgeSeconds: number;
}

export interface BatchSteps {
  /** Calls the function; rejects when it fails. */
  readonly invoke: (records: readonly StreamRecord[]) => Promise<unknown>;
  /** The mapping gives these records up. */
  readonly giveUp: (records: readonly StreamRecord[], why: GiveUpReason, tries: number) => Promise<void>;
  /** Waits before try number `tries` + 1, from 1. */
  readonly pause: (tries: number) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Lambda's words in the message to the on-failure destination. */
export type GiveUpReason = 'RetryAttemptsExhausted' | 'MaximumRecordAgeExceeded';

/**
 * Brings a batch of one shard to its function, in order, until each record succeeded or was given up: from the first
 * failed record on, in halves when the mapping bisects (which uses up no retry), whole otherwise
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html).
 */
export const processBatch = async (
  records: readonly StreamRecord[],
  rules: BatchRules,
  steps: BatchSteps,
  tries = 0,
): Promise<void> => {
  const fresh = await dropOld(records, rules, steps, tries);
  if (fresh.length === 0) return;
  const failedAt = await attempt(fresh, rules, steps);
  if (failedAt === undefined) return;
  const left = fresh.slice(failedAt);
  if (failedAt > 0) return processBatch(left, rules, steps);
  if (rules.bisect && left.length > 1) return bisect(left, rules, steps, tries);
  if (rules.maxRetries >= 0 && tries >= rules.maxRetries)
    return steps.giveUp(left, 'RetryAttemptsExhausted', tries + 1);
  await steps.pause(tries + 1);
  return processBatch(left, rules, steps, tries + 1);
};

const bisect = async (
  records: readonly StreamRecord[],
  rules: BatchRules,
  steps: BatchSteps,
  tries: number,
): Promise<void> => {
  const middle = Math.ceil(records.length / 2);
  await processBatch(records.slice(0, middle), rules, steps, tries);
  await processBatch(records.slice(middle), rules, steps, tries);
};

/** The index of the first record that failed, or undefined when none did. */
const attempt = async (
  records: readonly StreamRecord[],
  rules: BatchRules,
  { invoke }: BatchSteps,
): Promise<number | undefined> => {
  try {
    const answer = await invoke(records);
    if (!rules.reportBatchItemFailures) return undefined;
    const failed = failedIdentifiers(answer, records.map(sequenceNumber));
    return failed.length === 0
      ? undefined
      : records.findIndex((record) => failed.includes(sequenceNumber(record)));
  } catch {
    return 0;
  }
};

/** Local engines cut a record's time to the minute. */
const ENGINE_ROUNDING_MS = 60_000;

const dropOld = async (
  records: readonly StreamRecord[],
  rules: BatchRules,
  steps: BatchSteps,
  tries: number,
) => {
  if (rules.maxRecordAgeSeconds < 0) return records;
  const oldest = steps.now() - rules.maxRecordAgeSeconds * 1000 - ENGINE_ROUNDING_MS;
  const isOld = ({ dynamodb }: StreamRecord) =>
    Number(dynamodb['ApproximateCreationDateTime']) * 1000 < oldest;
  const old = records.filter(isOld);
  if (old.length > 0) await steps.giveUp(old, 'MaximumRecordAgeExceeded', tries);
  return records.filter((record) => !isOld(record));
};
