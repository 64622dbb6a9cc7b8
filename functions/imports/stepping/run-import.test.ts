import { describe, expect, it } from '@jest/globals';
import {
  applied,
  importFile,
  importingShop,
  importStaff,
  ranImport,
  startedImport,
  type ImportingShop,
} from '../../../test/support/importing-shop.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { cancelImport } from '../cancel-import/cancel-import.ts';
import { pauseImport } from '../pause-import/pause-import.ts';
import { resumeImport } from '../resume-import/resume-import.ts';
import { resumeStalledImports } from '../resume-stalled-imports/resume-stalled-imports.ts';

// Hundreds of rows, on a machine that may be busy.

const importInto = (
  world: ImportingShop,
  text: string,
  wished: NonNullable<Parameters<typeof importFile>[2]> = {},
) => importFile(world, text, { channel: 'web', currency: 'USD', ...wished });

const lines = (...objects: readonly object[]) => objects.map((object) => JSON.stringify(object)).join('\n');

const cup = { sku: 'CUP', name: 'Cup', price: '4.50', stock: 3, category: 'Home > Kitchen' };

const shirts = (...rows: readonly string[]) =>
  [
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Variant Barcode',
    ...rows,
  ].join('\n');

describe('an import', () => {
  it('creates what it needs, and puts products on sale with price, stock and category', async () => {
    const world = importingShop();

    const { summary, notes } = await importInto(world, lines(cup), { location: 'dc' });

    const { shop } = world;
    expect(summary).toMatchObject({ created: 1, failed: 0 });
    expect(notes.map((note) => note.split(',')[0])).toEqual([
      'created the location dc',
      'created the channel web',
    ]);
    expect((await shop.getChannel({ code: 'web' })).body).toMatchObject({
      currency: 'USD',
      country: 'US',
      locations: ['dc'],
    });
    expect((await shop.getProduct({ productId: 'cup' })).body).toMatchObject({
      category: 'home--kitchen',
      publish: { web: {} },
    });
    expect((await shop.getPrices({ sku: 'CUP', currency: 'USD' })).body.prices).toMatchObject([
      { priceId: 'web', channel: 'web', amount: 450 },
    ]);
    expect((await shop.getStock({ locationId: 'dc', sku: 'CUP' })).body).toMatchObject({ onHand: 3 });
  });

  it('changes nothing the second time, and only what differs the third', async () => {
    const world = importingShop();
    const file = (price: string, stock: number) =>
      lines(...['A', 'B', 'C'].map((sku) => ({ ...cup, sku, price: sku === 'A' ? price : '5', stock })));
    const to = { location: 'dc' };
    await importInto(world, file('5', 3), to);

    const second = await importInto(world, file('5', 3), to);
    const cheaper = await importInto(world, file('4', 3), to);
    const less = await importInto(world, file('4', 0), to);

    expect(second).toMatchObject({ summary: { created: 0, updated: 0, unchanged: 3 }, notes: [] });
    expect(cheaper.summary).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect(less.summary).toMatchObject({ created: 0, updated: 3, unchanged: 0 });
    const { body } = await world.shop.getStock({ locationId: 'dc', sku: 'A' });
    expect(body.onHand).toBe(0);
  });

  it('takes nothing away: other channels, other facts and variants the file does not have stay', async () => {
    const world = importingShop();
    await importInto(world, lines(cup), { channel: 'app' });
    const { body } = await world.shop.getProduct({ productId: 'cup' });
    await world.shop.putProduct(
      {
        productId: 'cup',
        body: {
          name: 'Cup',
          category: 'home--kitchen',
          taxClass: 'luxury',
          attributes: { Material: 'Clay' },
          options: [{ name: 'Size', values: ['S', 'L'] }],
          variants: [
            { sku: 'CUP', options: { Size: 'S' }, aliases: ['OLD-CUP'] },
            { sku: 'CUP-L', options: { Size: 'L' } },
          ],
          publish: { app: { from: '2027-01-01T00:00:00Z' } },
          overrides: { app: { name: 'Mug' } },
        },
      },
      { ifMatch: body.version },
    );
    const file = lines({
      productId: 'cup',
      name: 'Big cup',
      attributes: { Color: 'Red' },
      variants: [{ sku: 'CUP', price: '5', options: { Size: 'S' } }],
    });

    const first = await importInto(world, file);
    const again = await importInto(world, file);

    const after = (await world.shop.getProduct({ productId: 'cup' })).body;
    expect(first.summary).toMatchObject({ updated: 1 });
    expect(again.summary).toMatchObject({ unchanged: 1 });
    expect(after).toMatchObject({
      name: 'Big cup',
      category: 'home--kitchen',
      taxClass: 'luxury',
      attributes: { Material: 'Clay', Color: 'Red' },
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [{ sku: 'CUP', aliases: ['OLD-CUP'] }, { sku: 'CUP-L' }],
      publish: { app: { from: '2027-01-01T00:00:00Z' }, web: {} },
      overrides: { app: { name: 'Mug' } },
    });
  });

  it('lets a channel that exists sell from the location, and takes its currency', async () => {
    const world = importingShop();
    await importInto(world, lines(cup), { channel: 'shop', currency: 'IDR', location: 'one' });

    const { notes, summary } = await importInto(world, lines({ ...cup, price: '70000' }), {
      channel: 'shop',
      currency: undefined,
      location: 'two',
      country: 'ID',
    });

    expect(summary).toMatchObject({ failed: 0 });
    expect(notes).toEqual([
      expect.stringContaining('created the location two'),
      'the channel shop sells from two now, as its last choice',
    ]);
    expect((await world.shop.getChannel({ code: 'shop' })).body.locations).toEqual(['one', 'two']);
  });

  it('does not guess the currency or the country of a channel that has to be created', async () => {
    const world = importingShop();

    const noCurrency = await importInto(world, lines(cup), { currency: undefined });
    const noCountry = await importInto(world, lines(cup), { currency: 'EUR' });

    expect(noCurrency.job).toMatchObject({ status: 'failed', failure: { code: 'CURRENCY_NEEDED' } });
    expect(noCountry.job).toMatchObject({ status: 'failed', failure: { code: 'COUNTRY_NEEDED' } });
  });

  it('counts rows, and leaves the other variants of a product alone when one is refused', async () => {
    const world = importingShop();
    const file = shirts(
      'kaos,Kaos,Size,S,K-S,10.00,1,9521234543213',
      'kaos,,,M,K-M,10.001,1,',
      'kaos,,,L,K-L,10.00,1,9521234543214',
      'kaos,,,XL,K-XL,10.00,1,',
    );
    const mended = file.replace('10.001', '10.01').replace('9521234543214', '');

    const first = await importInto(world, file);
    const again = await importInto(world, file);
    const whole = await importInto(world, mended);

    expect(first.summary).toMatchObject({ read: 4, created: 2, failed: 2 });
    expect(first.problems).toEqual([
      [3, 'WRONG_PRICE'],
      [4, 'wrong_check_digit'],
    ]);
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 2 });
    expect(whole.summary).toMatchObject({ read: 4, updated: 4, failed: 0 });
    const { body } = await world.shop.getProduct({ productId: 'kaos' });
    expect(body.variants.map(({ sku }) => sku).sort()).toEqual(['K-L', 'K-M', 'K-S', 'K-XL']);
  });

  it('tells a row whose barcode belongs to another SKU of the shop, and what to do', async () => {
    const world = importingShop();
    await importInto(world, shirts('topi,Topi,,,T-1,5.00,1,9521234543213'));

    const { problems } = await importInto(world, shirts('kaos,Kaos,,,K-1,5.00,1,9521234543213'));

    expect(problems).toEqual([[2, 'GTIN_TAKEN']]);
  });

  it('tells all rows of a product that is refused as a whole, and goes on', async () => {
    const world = importingShop();
    const file = shirts(
      `long,Long,${'x'.repeat(61)},S,L-S,10,1,`,
      'long,,,M,L-M,10,1,',
      'good,Good,,,G-1,10,1,',
    );

    const { summary, problems } = await importInto(world, file);

    expect(summary).toMatchObject({ read: 3, created: 1, failed: 2 });
    expect(problems.map(([row]) => row)).toEqual([2, 3]);
  });

  it('of customers knows them by the source’s id, and counts addresses that somebody else holds', async () => {
    const world = importingShop();
    const person = (id: string, email: string) => ({ id, name: `Person ${id}`, email });
    const file = lines(
      person('1', 'one@example.com'),
      person('2', 'Shared@example.com'),
      person('3', 'shared@example.com'),
      person('4', 'not an address'),
    );
    const mapping = 'retail-demo-store';

    const first = await importInto(world, file, { mapping });
    const again = await importInto(world, file, { mapping });

    expect(first).toMatchObject({
      summary: { read: 4, created: 3, updated: 0, unchanged: 0, failed: 1 },
      job: { sharedEmails: 1 },
      problems: [[4, 'INVALID_REQUEST']],
    });
    expect(again).toMatchObject({
      summary: { created: 0, unchanged: 3, failed: 1 },
      job: { sharedEmails: 1 },
    });
  });

  it('keeps what a customer has told the shop since', async () => {
    const world = importingShop();
    const mapping = 'retail-demo-store';
    const told = { id: '1', name: 'Ayu', email: 'ayu@example.com' };
    await importInto(world, lines(told), { mapping });
    await world.shop.putCustomer(
      {
        externalId: '1',
        body: { name: 'Ayu', email: 'ayu@example.com', phone: '+6281200000001', locale: 'id' },
      },
      { ifMatch: 1 },
    );

    const same = await importInto(world, lines(told), { mapping });
    const other = await importInto(world, lines({ ...told, name: 'Ayu Lestari' }), { mapping });

    const { body } = await world.shop.getCustomer({ externalId: '1' });
    expect([same.summary.unchanged, other.summary.updated]).toEqual([1, 1]);
    expect(body).toMatchObject({ name: 'Ayu Lestari', phone: '+6281200000001', locale: 'id' });
  });

  it('takes units for “in stock” only when told how many, and pictures only when told where they lie', async () => {
    const world = importingShop();
    const file = 'id\ttitle\tprice\tavailability\timage_link\nA\tA\t5 USD\tin_stock\tpics/a.jpg';
    const to = { location: 'dc' };

    await importInto(world, file, to);
    const untold = await world.shop.getStock({ locationId: 'dc', sku: 'A' }).catch(() => 'no stock');
    await importInto(world, file, { ...to, unitsInStock: 7, images: 'https://cdn.example/' });

    const { body } = await world.shop.getProduct({ productId: 'A' });
    expect(untold).toBe('no stock');
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'A' })).body.onHand).toBe(7);
    expect(body.media).toMatchObject([{ url: 'https://cdn.example/pics/a.jpg' }]);
  });

  it('of 300 rows with 3 bad ones applies 297 and names the 3', async () => {
    const world = importingShop();
    const bad = [5, 211, 299];
    const file = Array.from({ length: 300 }, (_, at) =>
      bad.includes(at + 1) ? { sku: '', name: '?' } : { sku: `SKU-${at}`, name: `Barang ${at}`, price: '10' },
    );

    const { summary, problems } = await importInto(world, lines(...file));

    expect(summary).toEqual({ read: 300, created: 297, updated: 0, unchanged: 0, failed: 3 });
    expect(problems).toEqual(bad.map((row) => [row, 'MISSING_FIELD']));
  });
});

const manyCups = (count: number) =>
  lines(...Array.from({ length: count }, (_, at) => ({ ...cup, sku: `S-${at}` })));

const askFor = (importId: string) => ({
  ...requestFrom(importStaff),
  query: undefined,
  body: undefined,
  params: { importId },
});

describe('a dry run', () => {
  it('says what would be created and refused, and changes nothing', async () => {
    const world = importingShop();
    const to = { channel: 'web', currency: 'USD', location: 'dc' };

    const dry = await importFile(world, lines(cup, { sku: 'X', name: 'X', price: '1.999' }), to, {
      mode: 'dry_run',
    });

    expect(dry).toMatchObject({
      job: { status: 'checked' },
      summary: { read: 2, created: 1, failed: 1 },
      problems: [[2, 'WRONG_PRICE']],
      notes: [expect.stringContaining('created the location dc'), expect.stringContaining('channel web')],
    });
    await expect(world.shop.getChannel({ code: 'web' })).rejects.toThrow();
    await expect(world.shop.getProduct({ productId: 'cup' })).rejects.toThrow();
  });

  it('is applied afterwards, and says what applying it again would change', async () => {
    const world = importingShop();
    const to = { channel: 'web', currency: 'USD', location: 'dc' };
    const { importId } = await importFile(world, manyCups(270), to, { mode: 'dry_run' });

    const first = await applied(world, importId);
    const again = await importFile(world, manyCups(270), to, { mode: 'dry_run' });

    expect(first).toMatchObject({ job: { status: 'completed' }, summary: { created: 270, failed: 0 } });
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 270 });
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'S-269' })).body.onHand).toBe(3);
  });
});

describe('an import that is interrupted', () => {
  it('goes on after a crash at the piece it had come to, and applies every row once', async () => {
    const world = importingShop();
    const to = { channel: 'web', currency: 'USD', location: 'dc' };
    const importId = await startedImport(world, manyCups(510), to);
    const { db } = world.importing;
    let left = 40;
    const crashing = {
      ...world.importing,
      db: {
        ...db,
        write: async (actions: Parameters<typeof db.write>[0]) => {
          left -= 1;
          if (left < 0) throw new Error('the worker was killed');
          return db.write(actions);
        },
      },
    };
    await expect(ranImport({ ...world, importing: crashing }, importId)).rejects.toThrow('killed');

    await resumeStalledImports({}, { ...world.importing, clock: { now: () => Date.now() + 1e9 } });
    const { job, summary } = await ranImport(world, importId);

    expect(job.status).toBe('completed');
    expect(summary.failed).toBe(0);
    expect(summary.created + summary.updated + summary.unchanged).toBe(510);
    expect((await world.shop.getPrices({ sku: 'S-509', currency: 'USD' })).body.prices).toHaveLength(1);
  });

  it('is paused between two pieces, and resumed where it stopped', async () => {
    const world = importingShop();
    const importId = await startedImport(world, manyCups(510), { channel: 'web', currency: 'USD' });
    const { files } = world.importing;
    const pausing = {
      ...world.importing,
      files: {
        ...files,
        read: async (name: string) => {
          if (name.endsWith('000002.jsonl')) await pauseImport(askFor(importId), world.importing);
          return files.read(name);
        },
      },
    };

    const paused = await ranImport({ ...world, importing: pausing }, importId);
    await resumeImport(askFor(importId), world.importing);
    const { job, summary } = await ranImport(world, importId);

    expect(paused.job).toMatchObject({ status: 'paused', nextPiece: 3, counts: { created: 500 } });
    expect([job.status, summary.created]).toEqual(['completed', 510]);
  });

  it('is cancelled: what was applied stays, and nothing more is', async () => {
    const world = importingShop();
    const importId = await startedImport(world, manyCups(300), { channel: 'web', currency: 'USD' });
    await cancelImport(askFor(importId), world.importing);

    const { job } = await ranImport(world, importId);

    expect(job).toMatchObject({ status: 'cancelled', counts: { created: 0 } });
    await expect(resumeImport(askFor(importId), world.importing)).rejects.toThrow('IMPORT_STATUS_CONFLICT');
  });

  it('stops when its file was uploaded anew while it was read', async () => {
    const world = importingShop();
    const importId = await startedImport(world, manyCups(2000), { channel: 'web', currency: 'USD' });
    const { files } = world.importing;
    let reads = 0;
    const changing = {
      ...world.importing,
      files: {
        ...files,
        readRange: async (name: string, from: number, etag?: string) => {
          reads += 1;
          if (reads === 4) await files.write(name, lines(cup));
          return files.readRange(name, from, etag);
        },
      },
    };

    const { job } = await ranImport({ ...world, importing: changing }, importId);

    expect(job).toMatchObject({ status: 'failed', failure: { code: 'FILE_CHANGED' } });
  });
});

describe('the rights of whoever imports', () => {
  it('are those of each row: a merchandiser brings products, and no customers', async () => {
    const world = importingShop();
    const actor = {
      ...importStaff,
      role: 'merchandiser',
      scopes: ['catalog.write', 'imports.write'],
    } as const;

    const { job } = await importFile(world, lines({ externalId: '1', name: 'Ayu' }), {}, { actor });

    expect(job).toMatchObject({ status: 'failed', failure: { code: 'FORBIDDEN' } });
    expect(job.failure?.detail).toContain('customers.write');
  });
});
