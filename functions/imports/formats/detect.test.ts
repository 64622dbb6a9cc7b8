import { describe, expect, it } from '@jest/globals';
import { detectFormat } from './detect.ts';

const detect = (text: string | Uint8Array, mapping?: string) =>
  detectFormat({ file: 'file.txt', head: Buffer.from(text), mapping });

describe('which format a file has', () => {
  it.each([
    ['\uFEFFHandle,Title,Vendor\n', 'Shopify’s product CSV'],
    ['"Title","URL handle"\r\n', 'Shopify’s product CSV'],
    ['id\ttitle\tlink\n', 'a Google Merchant feed (TSV)'],
    ['<?xml version="1.0"?>\n<rss version="2.0">', 'a Google Merchant feed (XML)'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'a Google Merchant feed (XML)'],
    ['{"sku":"A"}\n', 'JSON Lines'],
  ])('is seen from how it begins: %j', (head, name) => {
    expect(detect(head).name).toBe(name);
  });

  it.each([
    ['name;price\na;1', /none of the known formats:[\s\S]*Shopify[\s\S]*Merchant[\s\S]*JSON Lines/],
    ['<html><body>', /none of the known formats/],
    ['[{"sku":"A"}]', /one object a line/],
    ['{"id":"1","price":5}', /mapping satu or retail-demo-store/],
    ['', /is empty/],
  ])('is asked for when nobody can tell, with what to do: %j', (head, message) => {
    expect(() => detect(head)).toThrow(message);
  });

  it('asks for UTF-8 when a spreadsheet has written UTF-16', () => {
    expect(() => detect(Buffer.from('\uFEFFid\ttitle', 'utf16le'))).toThrow(/save it as UTF-8/);
  });

  it('names the mappings when one is asked for that there is not', () => {
    expect(() => detect('{"id":"1"}', 'nothing')).toThrow(/no mapping nothing; known are satu, retail/);
  });
});
