import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { localApi } from './local-api.ts';
import { faultsOf } from './fault-plan.ts';

/** Before and after every journey file: its faults on and off, and what must hold whatever the journey did. */
// A machine that is busy with something else may stall a whole shop for seconds. The first failure is logged; a second
// one is a failure.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const { baseUrl = '', faultSeed } = globalThis.journey ?? {};
const local = localApi(baseUrl);
let refusedBefore = 0;
let deadBefore: ReadonlySet<string> = new Set();

beforeAll(async () => {
  refusedBefore = (await local.refusals()).length;
  deadBefore = new Set((await local.deadLetters()).map(({ messageId }) => messageId));
  await local.faults(faultsOf(faultSeed));
});

afterAll(async () => {
  await local.settle();
  await local.faults({});
  await local.finish();
  await local.forgetSchedules();
  const refused = (await local.refusals()).slice(refusedBefore);
  const givenUp = (await local.deadLetters()).filter(({ messageId }) => !deadBefore.has(messageId));

  // A function that lacks a grant, a task that failed three times, a consumer or a stream reader that gave up: each
  // must fail the journey that met it, and says here what it was.
  expect({ refused, givenUp }).toEqual({ refused: [], givenUp: [] });
});
