import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Assembly } from '../assembly/model.ts';
import { MovableClock } from '../clock/clock.ts';
import { Emulator } from '../queues/emulator.ts';
import { QueueClient } from '../queues/queue-client.ts';
import { Activity } from './activity.ts';
import { AsyncInvocations } from './async-invocations.ts';
import { buries, deadLettersIn } from './dead-letters.ts';
import { redrive } from './redrive.ts';

const region = 'eu-west-1';
const arnOf = (service: string, rest: string) => `arn:aws:${service}:${region}:000000000000:${rest}`;
const worker = arnOf('lambda', 'function:inventory-events');
const lettersArn = arnOf('sqs', 'inventory-tasks-dead');

let emulator: Emulator;
let clock: MovableClock;
beforeEach(async () => {
  emulator = await Emulator.start({ region });
  clock = new MovableClock({ settle: async () => undefined, onError: () => undefined, ticking: false });
});
afterEach(async () => {
  clock.stop();
  await emulator.stop();
});

/** A function whose asynchronous events end in a queue, as far as giving up is concerned. */
const anAssembly = () => {
  const queue = {
    stack: 's',
    logicalId: 'letters',
    name: 'inventory-tasks-dead',
    arn: lettersArn,
    url: `${emulator.origin}/000000000000/inventory-tasks-dead`,
    fifo: false,
    contentBasedDeduplication: false,
    visibilityTimeoutSeconds: 30,
    delaySeconds: 0,
    retentionSeconds: 345_600,
    receiveWaitSeconds: 0,
  };
  emulator.create({ queues: [queue], buckets: [], region });
  const functions = [{ arn: worker, deadLetterArn: lettersArn }] as unknown as Assembly['functions'];
  return { queues: [queue], rules: [], schedules: [], eventSourceMappings: [], functions };
};

describe('a task that its function fails on', () => {
  it('is tried three times, then lies in the dead-letter queue with its name and error, and starts again on request', async () => {
    const assembly = anAssembly();
    let isBroken = true;
    const tried: unknown[] = [];
    const invocations = new AsyncInvocations({
      invoker: {
        invoke: async (_arn, event) => {
          tried.push(event);
          if (isBroken) throw new Error('the shelf is locked');
        },
      },
      clock,
      activity: new Activity(),
      onFailure: () => undefined,
      onGivenUp: buries(assembly, emulator),
    });
    const task = { task: 'sweep-expired-holds' };

    invocations.start(worker, task, 'rule/sweep-expired-holds');
    await clock.advance('PT50S');
    const afterOne = deadLettersIn(assembly, emulator);
    await clock.advance('PT5M');
    const afterThree = deadLettersIn(assembly, emulator);
    isBroken = false;
    const client = new QueueClient(emulator.origin, region);
    const deliver = async (arn: string, input: string) => invocations.start(arn, JSON.parse(input), 'again');
    const mappings = { streamOf: () => undefined } as never;
    const { redriven } = await redrive({ assembly, client, emulator, mappings, deliver });
    client.close();

    expect(afterOne).toEqual([]);
    expect(afterThree).toMatchObject([
      { queue: 'inventory-tasks-dead', what: 'sweep-expired-holds', error: 'the shelf is locked' },
    ]);
    expect(redriven).toEqual({ 'inventory-tasks-dead': 1 });
    expect(tried).toEqual([task, task, task, task]);
    expect(deadLettersIn(assembly, emulator)).toEqual([]);
  });
});
