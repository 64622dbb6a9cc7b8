import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { shop } from '../support/shop/shop.ts';

const root = join(import.meta.dirname, '../..');
/** Where the data set lies beside the repository, or where RETAIL_DEMO_STORE says. */
const retailDemoStore = process.env['RETAIL_DEMO_STORE'] ?? join(root, '../shared/data/retail-demo-store');

const folder = mkdtempSync(join(tmpdir(), 'satu-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly messages: string;
}

/** `npm run import -- …`, as a person runs it. */
const runImport = (...args: readonly string[]): Promise<Ran> => runCommand('bin/import.ts', ...args);

const runCommand = async (...args: readonly string[]): Promise<Ran> => {
  const running = started(...args);
  let ran: Ran | undefined;
  // An import advances by its own events. One that a fault holds back comes with the next event, or by settling.
  while (ran === undefined) {
    await shop.settle();
    ran = await Promise.race([running, sleep(200).then(() => undefined)]);
  }
  return ran;
};

const started = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const command = ['--disable-warning=ExperimentalWarning', ...args, '--url', shop.baseUrl];
    execFile(process.execPath, command, { cwd: root }, (error, out, messages) => {
      resolve({ exitCode: Number(error?.code ?? 0), out, messages });
    });
  });

describe('npm run import', () => {
  it('puts a Shopify export on sale in a channel of its own, twice with the same result', async () => {
    const [channel, location, stem] = [shop.unique('us-web'), shop.unique('us-dc'), shop.unique('KAOS')];
    const file = fileOf(
      'shopify.csv',
      [
        'Handle,Title,Body (HTML),Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty',
        `${stem},Kaos,<p>Katun &amp; sutra</p>,Apparel,Size,M,${stem}-M,129.99,3`,
        `${stem},,,,,L,${stem}-L,129.999,3`,
        `${stem},,,,,XL,${stem}-XL,139.99,0`,
      ].join('\n'),
    );
    const args = [file, '--channel', channel, '--currency', 'USD', '--location', location, '--json'];

    const first = await runImport(...args);
    const again = await runImport(...args);
    await shop.settle();

    const { body: product } = await shop.guest.getSku({ sku: `${stem}-M`, channel });
    const { body: found } = await shop.guest.listProducts({ channel });
    expect(first).toMatchObject({
      exitCode: 2,
      // That the channel was created is not said when the run that created it was killed, and repeated.
      messages: expect.stringMatching(/row 3: WRONG_PRICE: .*129\.999/),
    });
    const counts: unknown = JSON.parse(first.out);
    // A piece that was cut off is repeated, and what it had created by then is updated or unchanged.
    expect(counts).toMatchObject({ read: 3, failed: 1 });
    expect(again.exitCode).toBe(2);
    expect(JSON.parse(again.out)).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 2, failed: 1 });
    expect(product).toMatchObject({ price: { amount: 12_999, currency: 'USD' }, name: 'Kaos' });
    expect(found.data).toMatchObject([{ variants: 2, availability: { available: 3 } }]);
  });

  it('checks a file without a change, and applies it when that is asked for', async () => {
    const [channel, location, sku] = [shop.unique('us-web'), shop.unique('us-dc'), shop.unique('TOPI')];
    const file = fileOf('dry.csv', `Handle,Title,Variant SKU,Variant Price\n${sku},Topi,${sku},9.50\n`);
    const args = [file, '--channel', channel, '--currency', 'USD', '--location', location, '--json'];

    const dry = await runImport(...args, '--dry-run');
    const { importId } = JSON.parse(dry.out) as { readonly importId: string };
    const admin = shop.as('admin');
    const before = await admin.getChannel({ code: channel }).catch(() => 'no channel');
    await admin.applyImport({ importId });
    await shop.settle();
    const { body: applied } = await admin.getImport({ importId });

    expect(JSON.parse(dry.out)).toMatchObject({ status: 'checked', read: 1, created: 1, failed: 0 });
    expect(before).toBe('no channel');
    // What a run that was cut off had created is unchanged for the next one.
    expect(applied).toMatchObject({ status: 'completed', progress: { done: 1, failed: 0 } });
    expect((await shop.guest.getSku({ sku, channel })).body).toMatchObject({ price: { amount: 950 } });

    const exported = join(folder, 'prices.jsonl');
    const out = await runCommand('bin/export.ts', 'prices', exported);
    const own = readFileSync(exported, 'utf8')
      .split('\n')
      .filter((line) => line.includes(sku))
      .join('\n');
    const back = await runImport(fileOf('own-prices.jsonl', own), '--json');

    expect(out).toMatchObject({ exitCode: 0, out: expect.stringMatching(/prices written to/) });
    expect(JSON.parse(back.out)).toMatchObject({ read: 1, unchanged: 1 });
  });

  it('says what to do when it cannot run', async () => {
    const unknown = await runImport(fileOf('list.csv', 'name;price\nKaos;5\n'));
    const missing = await runImport(join(folder, 'nothing.csv'));

    expect(unknown).toMatchObject({
      exitCode: 1,
      out: '',
      messages: expect.stringContaining('known formats'),
    });
    expect(missing).toMatchObject({
      exitCode: 1,
      out: '',
      messages: expect.stringContaining('check the path'),
    });
  });

  // The whole files are 2,465 products and 3,000 people; their beginnings say the same in a fraction of the time.
  it('loads real products and people of the retail demo store, where the data set is at hand', async () => {
    if (!existsSync(retailDemoStore)) {
      // A person who reads the output must know why so little was tried.
      process.emitWarning(`skipped: there is no ${retailDemoStore}; say where it is with RETAIL_DEMO_STORE`);
      return;
    }
    const beginning = (name: string, rows: number) =>
      fileOf(name, readFileSync(join(retailDemoStore, name), 'utf8').split('\n').slice(0, rows).join('\n'));
    const mapping = ['--mapping', 'retail-demo-store', '--json'];
    const place = [
      '--channel',
      shop.unique('us-web'),
      '--currency',
      'USD',
      '--location',
      shop.unique('us-dc'),
    ];

    const products = await runImport(beginning('products.jsonl', 25), ...mapping, ...place);
    const people = await runImport(beginning('users.jsonl', 25), ...mapping);

    // Other runs may have brought the same products before: the source’s ids are theirs.
    expect(JSON.parse(products.out)).toMatchObject({ read: 25, failed: 0 });
    expect(JSON.parse(people.out)).toMatchObject({ read: 25, failed: 0 });
    expect([products.exitCode, people.exitCode]).toEqual([0, 0]);
  });
});
