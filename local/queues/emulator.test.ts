import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalQueue } from '../assembly/model.ts';
import { Emulator } from './emulator.ts';
import { QueueClient } from './queue-client.ts';

const region = 'ap-southeast-3';
const inbox: LocalQueue = {
  stack: 'shop',
  logicalId: 'Inbox',
  name: 'inbox',
  arn: `arn:aws:sqs:${region}:000000000000:inbox`,
  url: 'http://127.0.0.1/000000000000/inbox',
  fifo: false,
  contentBasedDeduplication: false,
  visibilityTimeoutSeconds: 30,
  delaySeconds: 0,
  retentionSeconds: 345_600,
  receiveWaitSeconds: 0,
};

const poll = { most: 10, waitSeconds: 0 };
let dataDir = '';
let emulator: Emulator | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'queues-'));
});
afterEach(async () => {
  await emulator?.stop();
  rmSync(dataDir, { recursive: true });
});

describe('queues kept over a restart', () => {
  it('still hold the messages nobody has taken', async () => {
    emulator = await started(dataDir);
    emulator.send('inbox', 'an order');

    emulator = await restarted(emulator);

    expect(emulator.state('inbox').visible).toBe(1);
  });

  it('show at once what the runner before had in hand', async () => {
    emulator = await started(dataDir);
    emulator.send('inbox', 'an order');
    await clientOf(emulator).receive(inbox.url, poll);

    emulator = await restarted(emulator);

    expect(emulator.state('inbox')).toEqual({ visible: 1, inFlight: 0, delayed: 0 });
  });

  it('keep a message that is to be tried again, and how often it was received', async () => {
    emulator = await started(dataDir);
    emulator.send('inbox', 'an order');
    const [message] = await clientOf(emulator).receive(inbox.url, poll);
    if (message) await clientOf(emulator).changeVisibility(inbox.url, message, 0);
    const [again] = await clientOf(emulator).receive(inbox.url, poll);
    if (again) await clientOf(emulator).changeVisibility(inbox.url, again, 0);

    emulator = await restarted(emulator);
    const [afterwards] = await clientOf(emulator).receive(inbox.url, poll);

    expect([message, again, afterwards].map((each) => each?.attributes['ApproximateReceiveCount'])).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

const clientOf = ({ origin }: Emulator) => new QueueClient(origin, region);

async function restarted(before: Emulator): Promise<Emulator> {
  await before.stop();
  return started(dataDir);
}

async function started(dataDir: string): Promise<Emulator> {
  const next = await Emulator.start({ region, dataDir });
  next.create({ region, queues: [inbox], buckets: [] });
  return next;
}
