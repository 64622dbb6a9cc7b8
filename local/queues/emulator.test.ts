import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LocalQueue } from '../assembly/model.ts';
import { Emulator } from './emulator.ts';

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

describe('queues kept over a restart', () => {
  it('still hold the messages nobody has taken', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'queues-'));
    const before = await started(dataDir);
    before.send('inbox', 'an order');
    await before.stop();

    const after = await started(dataDir);

    expect(after.state('inbox').visible).toBe(1);
    await after.stop();
    rmSync(dataDir, { recursive: true });
  });
});

async function started(dataDir: string): Promise<Emulator> {
  const emulator = await Emulator.start({ region, dataDir });
  emulator.create({ region, queues: [inbox], buckets: [] });
  return emulator;
}
