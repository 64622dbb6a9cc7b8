import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalFunction } from '../assembly/model.ts';
import { LocalLambda } from './local-lambda.ts';

let directory = '';
let lines: string[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lambda-'));
  lines = [];
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('functions in one process', () => {
  it('gives each function its own environment, also when it is read long after loading', async () => {
    const code = `exports.handler = async () => { await new Promise((r) => setTimeout(r, 2)); return process.env.AWS_ACCESS_KEY_ID; };`;
    const lambda = start([bundle('one', code), bundle('two', code)]);

    const keys = await Promise.all([
      lambda.invoke('one', {}),
      lambda.invoke('two', {}),
      lambda.invoke('one', {}),
    ]);

    expect(keys).toEqual(['ASIAONE', 'ASIATWO', 'ASIAONE']);
  });

  it('keeps the environment of the machine away from functions', async () => {
    process.env['MACHINE_SECRET'] = 'do not leak';
    const lambda = start([
      bundle(
        'one',
        `exports.handler = () => [process.env.MACHINE_SECRET, require('node:process').env.TABLE];`,
      ),
    ]);

    const seen = await lambda.invoke('one', {});

    expect(seen).toEqual([null, 'orders']);
    delete process.env['MACHINE_SECRET'];
  });

  it('shows functions the clock of the runner, also after it was moved', async () => {
    let offset = 0;
    const lambda = start(
      [bundle('one', `exports.handler = async () => process.env.CLOCK_OFFSET_MS;`)],
      () => offset,
    );

    const before = await lambda.invoke('one', {});
    offset = 3_600_000;
    const after = await lambda.invoke('one', {});

    expect([before, after]).toEqual(['0', '3600000']);
  });

  it('hands over events and results as JSON, so that nothing is shared', async () => {
    const lambda = start([
      bundle(
        'one',
        `exports.handler = async (event) => { event.seen = true; return { at: new Date(0), event }; };`,
      ),
    ]);
    const event = { name: 'order' };

    const result = await lambda.invoke('one', event);

    expect(result).toEqual({ at: '1970-01-01T00:00:00.000Z', event: { name: 'order', seen: true } });
    expect(event).toEqual({ name: 'order' });
  });

  it('fails with the handler’s own error', async () => {
    const lambda = start([
      bundle('one', `exports.handler = () => { throw new TypeError('no such cart'); };`),
    ]);

    await expect(lambda.invoke('one', {})).rejects.toMatchObject({
      name: 'FunctionError',
      kind: 'Unhandled',
      message: 'one: no such cart',
    });
  });

  it('gives up on a handler when its time is over', async () => {
    const lambda = start([
      { ...bundle('one', `exports.handler = () => new Promise(() => {});`), timeoutSeconds: 0.02 },
    ]);

    await expect(lambda.invoke('one', {})).rejects.toMatchObject({
      kind: 'Timeout',
      message: 'one: Task timed out after 0.02 seconds',
    });
  });

  it('starts a function anew after its time was over, as Lambda ends its process', async () => {
    const code = `let calls = 0; exports.handler = (event) => (event.hang ? (calls += 10, new Promise(() => {})) : ++calls);`;
    const lambda = start([{ ...bundle('one', code), timeoutSeconds: 0.02 }]);
    const before = [await lambda.invoke('one', {}), await lambda.invoke('one', {})];
    await lambda.invoke('one', { hang: true }).catch(() => undefined);

    const after = await lambda.invoke('one', {});

    expect([before, after]).toEqual([[1, 2], 1]);
  });

  it('refuses more calls at once than the reserved concurrency', async () => {
    const lambda = start([
      { ...bundle('one', `exports.handler = (event) => event.hold;`), reservedConcurrency: 1 },
    ]);
    const { promise: hold, resolve: letGo } = Promise.withResolvers<string>();

    const first = lambda.run('one', { hold });
    const second = lambda.run('one', { hold });

    await expect(second).rejects.toMatchObject({ name: 'TooManyRequests' });
    expect(lambda.inFlight).toBe(1);
    letGo('done');
    expect(await first).toBe('done');
  });

  it('tells a handler who it is and how long it may take', async () => {
    const code = `exports.handler = async (event, context) => [context.functionName, context.getRemainingTimeInMillis() > 2000, typeof context.awsRequestId];`;
    const lambda = start([bundle('one', code)]);

    expect(await lambda.invoke('arn:aws:lambda:x:000000000000:function:one', {})).toEqual([
      'one',
      true,
      'string',
    ]);
  });

  it('collects what a function writes, and survives its process.exit', async () => {
    const code = `exports.handler = async () => { console.log('sold %d', 3); process.stdout.write('{"level":"info"}\\n'); process.exit(1); };`;
    const lambda = start([bundle('one', code)]);

    await expect(lambda.invoke('one', {})).rejects.toThrow('Runtime exited with code 1');
    expect(lines).toEqual(['one sold 3', 'one {"level":"info"}']);
  });

  it('names the function nobody declared', async () => {
    await expect(start([]).invoke('ghost', {})).rejects.toThrow('no function "ghost" in the assembly');
  });

  it('says that a bundle lacks its handler, or is an ES module', async () => {
    writeFileSync(join(directory, 'esm.mjs'), 'export const handler = 1;');
    const lambda = start([
      bundle('one', `exports.other = 1;`),
      { ...bundle('two', ''), handler: 'esm.handler' },
    ]);

    await expect(lambda.invoke('one', {})).rejects.toThrow('exports no function "handler"');
    await expect(lambda.invoke('two', {})).rejects.toThrow('it is an ES module');
  });
});

function start(functions: LocalFunction[], clockOffsetMs = () => 0): LocalLambda {
  const nowhere = 'http://127.0.0.1:1';
  const endpoints = {
    api: nowhere,
    dynamodb: nowhere,
    eventbridge: nowhere,
    sqs: nowhere,
    scheduler: nowhere,
    s3: nowhere,
    secretsManager: nowhere,
    cognito: nowhere,
  };
  return new LocalLambda({
    functions,
    region: 'ap-southeast-3',
    endpoints,
    clockOffsetMs,
    log: (name, line) => lines.push(`${name} ${line}`),
  });
}

function bundle(name: string, code: string): LocalFunction {
  writeFileSync(join(directory, `${name}.cjs`), code);
  return {
    stack: 'shop',
    logicalId: name,
    name,
    arn: `arn:aws:lambda:ap-southeast-3:000000000000:function:${name}`,
    handler: `${name}.handler`,
    codeDir: directory,
    env: { TABLE: 'orders' },
    timeoutSeconds: 3,
    memoryMb: 128,
    roleArn: 'arn:aws:iam::000000000000:role/role',
    roleLogicalId: 'role',
    accessKeyId: `ASIA${name.toUpperCase()}`,
  };
}
