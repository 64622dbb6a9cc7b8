import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { importFile, importingShop } from '../../../../test/support/importing-shop.ts';
import { openWorkbook } from './workbook.ts';

const to = { channel: 'web', currency: 'USD', location: 'dc' };

interface Sheet {
  readonly rows: string;
  readonly strings?: readonly string[];
}

/** A workbook as spreadsheets write it: a hidden sheet first, texts apart. */
const workbook = ({ rows, strings = [] }: Sheet): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Help" state="hidden" r:id="rId1"/><sheet name="Data" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet7.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    'xl/worksheets/sheet7.xml': strToU8(
      `<x:worksheet xmlns:x="x"><sheetData>${rows}</sheetData></x:worksheet>`,
    ),
  });

const text = (cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe('a workbook', () => {
  it('is read as the table it holds: numbers with their digits, texts from where they are kept', async () => {
    const world = importingShop();
    const file = workbook({
      strings: ['<t>Handle</t>', '<r><t>Ti</t></r><r><t>tle</t></r><rPh><t>no</t></rPh>'],
      rows: [
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Variant Price</t></is></c><c r="C2" t="str"><v>Variant Barcode</v></c><c r="E2" t="inlineStr"><is><t>Variant Inventory Qty</t></is></c></row>',
        '<row r="3"/>',
        '<row r="5"><c r="A5" t="inlineStr"><is><t>kopi</t></is></c><c r="B5" t="inlineStr"><is><t>Kopi &amp; Teh</t></is></c><c r="C5"><v>9.521234543213E12</v></c><c r="D5"><v>129.90000000000001</v></c><c r="E5"><v>12</v></c></row>',
        '<row r="6"><c r="A6" t="inlineStr"><is><t>gula</t></is></c><c r="B6" t="inlineStr"><is><t>Gula</t></is></c><c r="D6" t="inlineStr"><is><t>mahal</t></is></c></row>',
      ].join(''),
    });

    const { job, summary, problems } = await importFile(world, file, to);

    expect(job.format).toBe('Shopify’s product CSV, as XLSX');
    expect(summary).toMatchObject({ read: 2, created: 1, failed: 1 });
    expect(problems).toEqual([[6, 'WRONG_PRICE']]);
    const { body } = await world.shop.getProduct({ productId: 'kopi' });
    expect(body).toMatchObject({ name: 'Kopi & Teh', variants: [{ gtin: '09521234543213' }] });
    expect((await world.shop.getPrices({ sku: 'kopi', currency: 'USD' })).body.prices).toMatchObject([
      { amount: 12_990 },
    ]);
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'kopi' })).body.onHand).toBe(12);
  });

  it('says what its columns are when they are none that are known', async () => {
    const { job } = await importFile(importingShop(), workbook({ rows: text(['Nama', 'Harga']) }), to);

    expect(job.failure).toMatchObject({ code: 'UNKNOWN_FORMAT' });
    expect(job.failure?.detail).toMatch(/row 1 names the columns "Nama, Harga"/);
  });

  it.each([
    ['a zip without a sheet', zipSync({ 'a.txt': strToU8('x') }), 'BROKEN_XLSX'],
    ['a zip that is cut off', workbook({ rows: text(['Handle', 'Title']) }).subarray(0, 300), 'BROKEN_XLSX'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'UNKNOWN_FORMAT'],
    ['an empty sheet', workbook({ rows: '' }), 'EMPTY_FILE'],
  ])('is refused when it is %s', async (_what, bytes, code) => {
    const { job } = await importFile(importingShop(), bytes, to);

    expect(job).toMatchObject({ status: 'failed', failure: { code } });
  });

  it('that is a zip bomb is refused, and unpacks no more than it says when it lies', async () => {
    const bomb = zipSync(
      {
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(130 * 1024 * 1024),
      },
      { level: 1 },
    );

    expect(bomb.length).toBeLessThan(2_000_000);
    expect(() => openWorkbook(bomb, 'bomb.xlsx')).toThrow('holds more than 120 MB');
    expect(() => openWorkbook(lying(bomb), 'bomb.xlsx')).not.toThrow('holds more');
    expect([...openWorkbook(lying(bomb), 'bomb.xlsx').sheets.flatMap((rows) => [...rows()])]).toEqual([]);
  });
});

/** The same zip, whose sheet says that it has 1,000 bytes. */
const lying = (zip: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(zip);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(130 * 1024 * 1024);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1000);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) small.copy(bytes, at);
  return bytes;
};
