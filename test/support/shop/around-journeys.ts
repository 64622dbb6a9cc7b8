import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { localApi } from './local-api.ts';
import { faultsOf } from './fault-plan.ts';

/** Before and after every journey file: its faults on and off, and what must hold whatever the journey did. */
const TIMEOUT_MS = 60_000;
jest.setTimeout(TIMEOUT_MS);
// A machine that is busy with something else may stall a whole shop for seconds. The first failure is logged; a second
// one is a failure.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const { baseUrl = '', faultSeed } = globalThis.journey ?? {};
const local = localApi(baseUrl);
let refusedBefore = 0;
let deadBefore: Readonly<Record<string, number>> = {};

const deadLetters = async (): Promise<Readonly<Record<string, number>>> => {
  const queues = Object.entries(await local.queues());
  return Object.fromEntries(
    queues
      .filter(([name, { visible }]) => name.endsWith('-dead') && visible > 0)
      .map(([name, { visible }]) => [name, visible]),
  );
};

beforeAll(async () => {
  refusedBefore = (await local.refusals()).length;
  deadBefore = await deadLetters();
  await local.faults(faultsOf(faultSeed));
});

afterAll(async () => {
  await local.settle();
  await local.faults({});
  const refused = (await local.refusals()).slice(refusedBefore);
  const dead = await deadLetters();

  // A function that lacks a grant, or a consumer that gave up on an event, must fail the journey that met it.
  expect({ refused, dead }).toEqual({ refused: [], dead: deadBefore });
});
