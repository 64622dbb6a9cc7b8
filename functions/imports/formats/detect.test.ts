import { describe, expect, it } from '@jest/globals';
import { piecesOf } from '../../../test/support/read-all.ts';
import { detectFormat } from './detect.ts';

const FEED = '<?xml version="1.0"?><rss><item><title>Café</title></item></rss>';

const detect = (text: string | Uint8Array, mapping?: string) =>
  detectFormat({ file: 'file.txt', head: Buffer.from(text), mapping });

describe('which format a file has', () => {
  it.each([
    ['\uFEFFHandle,Title,Vendor\n', 'Shopify’s product CSV'],
    ['"Title","URL handle"\r\n', 'Shopify’s product CSV'],
    ['id\ttitle\tlink\n', 'a product feed of Google or Meta (table)'],
    ['<?xml version="1.0"?>\n<rss version="2.0">', 'a product feed of Google or Meta (XML)'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'a product feed of Google or Meta (XML)'],
    ['{"sku":"A"}\n', 'JSON Lines'],
  ])('is seen from how it begins: %j', (head, name) => {
    expect(detect(head).name).toBe(name);
  });

  it.each([
    ['name;price\na;1', /none of the known formats.*semicolons.*name, price.*Shopify.*JSON Lines/],
    ['<html><body>', /XML with the root element <html>/],
    ['[{"sku":"A"}]', /one object a line/],
    ['{"id":"1","price":5}', /mapping satu or retail-demo-store/],
    ['', /is empty/],
  ])('is asked for when nobody can tell, with what to do: %j', (head, message) => {
    expect(() => detect(head)).toThrow(message);
  });

  it.each([
    ['semicolons', 'Handle;Title;Variant SKU;Variant Price', 'Shopify’s product CSV'],
    [
      'commas, of Meta',
      'id,title,description,availability,price',
      'a product feed of Google or Meta (table)',
    ],
    ['a line that says the separator', 'sep=,\nHandle,Title,Variant Price', 'Shopify’s product CSV'],
    ['tabs', 'Handle\tTitle\tVariant Price', 'Shopify’s product CSV'],
    [
      'comments before the columns',
      '# Required | Optional\nid,title,availability',
      'a product feed of Google or Meta (table)',
    ],
    [
      'one of Shopify’s three exports',
      'Handle,Title,Option1 Value,SKU,Location,Available,On hand',
      'Shopify’s inventory CSV',
    ],
    ['another', 'Customer ID,First Name,Last Name,Email', 'Shopify’s customer CSV'],
  ])('is known with %s', (_what, head, name) => {
    expect(detect(head).name).toBe(name);
  });

  it('is known in the encodings of spreadsheets', () => {
    const text = 'Handle\tTitle\tVariant Price\n';

    expect(detect(Buffer.from(`\uFEFF${text}`, 'utf16le')).name).toBe('Shopify’s product CSV');
    expect(detect(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()).name).toBe('Shopify’s product CSV');
  });

  it.each([
    ['the declaration says', Buffer.from(FEED.replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1')],
    ['nobody says', Buffer.from(FEED, 'latin1')],
    ['its first bytes say', Buffer.from(`\uFEFF${FEED.replace('?>', ' encoding="utf-8"?>')}`, 'utf16le')],
  ])('of XML is read in the encoding that %s', async (_who, head) => {
    const rows: unknown[] = [];
    for await (const row of detect(head).rows(piecesOf(head))) rows.push(row);

    expect(rows).toMatchObject([{ fields: { title: 'Café' } }]);
  });

  it('names the mappings when one is asked for that there is not', () => {
    expect(() => detect('{"id":"1"}', 'nothing')).toThrow(/no mapping nothing; known are satu, retail/);
  });
});
