import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databasePids, listeners } from './fixture/processes.ts';
import { startRunner } from './runner.ts';
import type { Runner } from './runner.ts';
import { runnerLog } from './start/runner-log.ts';

const startMs = 120_000;
/** Processes and their sockets are looked for in /proc. */
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;
let folder = '';
let runner: Runner;
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'fixture/app.ts')], {
    env: { ...process.env, CDK_OUTDIR: join(folder, 'cdk.out'), CDK_VALIDATION: 'false' },
  });
  runner = await startRunner({
    port: 0,
    cloudAssembly: join(folder, 'cdk.out'),
    dataDir: join(folder, 'data'),
    ticking: false,
    log: runnerLog('quiet', (line) => said.push(line)),
  });
}, startMs);
afterAll(async () => {
  await runner.stop();
  rmSync(folder, { recursive: true });
}, startMs);

describe('a cloud assembly on one machine', () => {
  it('carries a write over stream, bus and queue back to the function', async () => {
    const created = await fetch(`${runner.baseUrl}/hello/ayu`, { method: 'POST' });
    await runner.drain();

    expect(created.status).toBe(201);
    expect(await read('/hello/ayu')).toEqual([200, { found: ['asked', 'told'] }]);
    expect(runner.events().map(({ event }) => [event['detail-type'], event.detail])).toEqual([
      ['OrderPlaced', { name: 'ayu' }],
    ]);
  });

  it('gives functions the secrets of the assembly and the moved clock', async () => {
    await runner.advanceClock('PT1H');

    const answer = await read('/health');

    expect(answer).toEqual([200, { user: 'shop', offsetMs: runner.eventDelivery.clock.offsetMs }]);
    expect(runner.eventDelivery.clock.offsetMs).toBeGreaterThan(0);
  });

  it('runs schedules that fall due while the clock moves', async () => {
    const { ran } = await runner.advanceClock('PT5M');
    await runner.drain();

    expect(ran.map(({ id }) => id)).toContainEqual(expect.stringContaining('Sweep'));
    expect(await read('/hello/sweep')).toEqual([200, { found: ['scheduled'] }]);
  });

  it('lets a token’s role and scopes decide, as the gateway on AWS does', async () => {
    const [admin, support] = await Promise.all([runner.token('admin'), runner.token('support')]);

    expect(await read('/me')).toEqual([401, { message: 'Unauthorized' }]);
    expect(await read('/me', { token: support })).toMatchObject([
      200,
      { role: 'support', token_use: 'access' },
    ]);
    expect(await read('/stock/x', { method: 'PUT', token: support })).toEqual([
      403,
      { message: 'Forbidden' },
    ]);
    expect(await read('/stock/x', { method: 'PUT', token: admin })).toMatchObject([200, { refused: 400 }]);
  });

  it('refuses a service call that the template does not grant', async () => {
    await read('/stock/x', { method: 'PUT', token: await runner.token('channel-pos') });

    expect(runner.eventDelivery.refusals.list()).toContainEqual(
      expect.objectContaining({
        action: 'dynamodb:PutItem',
        resource: expect.stringContaining('table/another'),
      }),
    );
  });

  it('refuses a second runner on its data and one on its port', async () => {
    const port = Number(new URL(runner.baseUrl).port);

    await expect(startRunner({ port: 0, dataDir: join(folder, 'data') })).rejects.toThrow(
      'is in use by the runner',
    );
    await expect(startRunner({ port })).rejects.toThrow(`port ${port} is taken`);
  });

  it('outlives whatever a stray request does', async () => {
    const strays = [
      '/%E0%A4%A',
      '/_local/issuer/',
      '/_local/issuer/x/y',
      '/_local/clock',
      '/a?b=%',
      '//',
      '/hello/%00',
    ];

    const statuses = await Promise.all(
      strays.map(async (path) => (await fetch(runner.baseUrl + path)).status),
    );

    expect(statuses.every((status) => status < 600)).toBe(true);
    expect((await read('/health'))[0]).toBe(200);
  });
});

describeOnLinux('the processes of a runner', () => {
  it('listen on this machine only, everything that it starts included', async () => {
    const open = listeners([process.pid, ...databasePids(folder)]);

    // DynamoDB Local has no option for it; see README.md.
    const others = open.filter(({ program }) => program !== 'java');
    expect(others.map(({ address }) => address)).toEqual(others.map(() => '127.0.0.1'));
    expect(others.length).toBeGreaterThanOrEqual(3);
  });

  it(
    'starts a database again that has ended, with its data, and says so meanwhile',
    async () => {
      const before = await read('/hello/ayu');
      for (const pid of databasePids(folder)) process.kill(pid, 'SIGKILL');

      const down = await untilHealth(503);
      const up = await untilHealth(200);
      await fetch(`${runner.baseUrl}/hello/budi`, { method: 'POST' });
      await runner.drain();

      expect([down, up]).toMatchObject([{ status: expect.stringContaining('database') }, { user: 'shop' }]);
      expect(await read('/hello/ayu')).toEqual(before);
      expect(await read('/hello/budi')).toEqual([200, { found: ['asked', 'told'] }]);
      expect(said).toEqual(
        expect.arrayContaining([
          expect.stringContaining('has stopped and is being restarted'),
          expect.stringContaining('is running again'),
        ]),
      );
    },
    startMs,
  );
});

interface Ask {
  readonly method?: string;
  readonly token?: string;
}

async function read(path: string, { method = 'GET', token }: Ask = {}): Promise<readonly [number, unknown]> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(runner.baseUrl + path, { method, headers });
  return [response.status, await response.json()];
}

async function untilHealth(status: number): Promise<unknown> {
  for (let turn = 0; turn < 1200; turn++) {
    const [found, body] = await read('/health');
    if (found === status) return body;
    await sleep(25);
  }
  throw new Error(`GET /health did not become ${status}`);
}
