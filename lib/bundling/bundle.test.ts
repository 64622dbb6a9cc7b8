import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bundle } from './bundle.ts';
import { sizesIn } from './sizes.ts';

const root = join(import.meta.dirname, '../..');

const bundleOf = async (source: string) => {
  const outdir = join(mkdtempSync(join(tmpdir(), 'satu-bundle-')), 'functions');
  // Inside the repository, so that packages are found as they are for a real entry point.
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist/test-'));
  folders.push(folder);
  writeFileSync(join(folder, 'entry.ts'), source);
  const bundles = await bundle(
    { 'shop-http': join(folder.slice(root.length + 1), 'entry.ts') },
    { root, outdir },
  );
  return { outdir, folder: bundles.folderOf('shop-http') };
};

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

describe('bundling', () => {
  it('makes one CommonJS file that exports the handler, and says in its folder that it is one', async () => {
    const { folder } = await bundleOf(`export const handler = async (): Promise<string> => 'here';`);

    const loaded = createRequire(import.meta.url)(join(folder, 'index.js'));

    expect(readdirSync(folder)).toEqual(['index.js', 'package.json']);
    expect(await loaded.handler()).toBe('here');
  });

  it('names the entry point that a domain declares and does not have', async () => {
    const missing = bundle(
      { 'ghosts-http': 'functions/ghosts/http.ts' },
      { root, outdir: join(tmpdir(), 'satu-none') },
    );

    await expect(missing).rejects.toThrow('functions/ghosts/http.ts');
  });

  it('tells what a bundle is made of', async () => {
    const { outdir } = await bundleOf(
      `import { decodeJwt } from 'jose'; export const handler = async (token: string) => decodeJwt(token);`,
    );

    const [size] = sizesIn(outdir);

    expect(size?.name).toBe('shop-http');
    expect(size?.parts[0]?.name).toBe('jose');
  });

  it('packs a large document and unpacks it when it is read', async () => {
    const document = { title: 'Lines', lines: Array.from({ length: 5000 }, (_, at) => `line ${at}`) };
    const data = join(mkdtempSync(join(tmpdir(), 'satu-data-')), 'document.json');
    writeFileSync(data, JSON.stringify(document));
    const source = `import document from ${JSON.stringify(data)}; export const handler = async (): Promise<unknown> => document;`;

    const { outdir, folder } = await bundleOf(source);
    const loaded = createRequire(import.meta.url)(join(folder, 'index.js'));

    expect(await loaded.handler()).toEqual(document);
    expect(sizesIn(outdir)[0]?.bytes).toBeLessThan(JSON.stringify(document).length / 2);
  });

  it('signs with the credentials of the environment, without the rest of the SDK’s chain', async () => {
    const { outdir, folder } = await bundleOf(`
      import { clientSettings } from '#shared/aws/client-settings.ts';
      import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
      import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
      import { SchedulerClient, GetScheduleCommand } from '@aws-sdk/client-scheduler';
      export const handler = async (): Promise<void> => {
        await new DynamoDBClient(clientSettings('dynamodb')).send(new ListTablesCommand({}));
        await new EventBridgeClient(clientSettings('events')).send(new PutEventsCommand({ Entries: [] }));
        await new SchedulerClient(clientSettings('scheduler')).send(new GetScheduleCommand({ Name: 'x' }));
      };
    `);
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization ?? '', String(request.headers['x-amz-security-token']));
      response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const environment = {
      AWS_REGION: 'ap-southeast-3',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    };
    const before = { ...process.env };
    Object.assign(process.env, environment);

    try {
      await createRequire(import.meta.url)(join(folder, 'index.js')).handler();
    } finally {
      process.env = before;
      await new Promise((done) => server.close(done));
    }

    expect(seen.filter((header) => header.includes('Credential=AKIAEXAMPLE/'))).toHaveLength(3);
    expect(seen.filter((header) => header === 'session')).toHaveLength(3);
    const packages = sizesIn(outdir).flatMap(({ parts }) => parts.map(({ name }) => name));
    expect(packages.filter((name) => /credential-provider|nested-clients|mnemonist/.test(name))).toEqual([]);
  });
});
