import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { jsonLines } from './formats/json-lines.ts';
import { merchantTsv, merchantXml } from './formats/merchant-feed.ts';
import { shopifyCsv } from './formats/shopify-csv.ts';
import { mappings } from './mappings/mappings.ts';
import type { Row } from './record.ts';

/** The import cannot even begin; the message says what to do. */
export class CannotRun extends Error {}

/** The rows of a file, in the format that its content and name show. */
export const readRows = (file: string, mappingName: string | undefined): Iterable<Row> => {
  const text = readText(file);
  const head = text.slice(0, 2000).trimStart();
  if (head.startsWith('<')) return merchantXml(text);
  if (head.startsWith('{')) return jsonLines(text, mappingOf(mappingName));
  const [columns = ''] = head.split('\n');
  if (columns.includes('\t')) return merchantTsv(text);
  if (extname(file) === '.csv' || columns.startsWith('Handle')) return shopifyCsv(text);
  throw new CannotRun(
    `${file} is none of the known formats: Shopify’s product CSV, a Google Merchant feed (TSV or XML), or JSON Lines with --mapping ${Object.keys(mappings).join('|')}`,
  );
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CannotRun(`${file} cannot be read; is the path right?`);
  }
};

const mappingOf = (name = 'satu') => {
  const mapping = mappings[name];
  if (mapping === undefined)
    throw new CannotRun(`there is no mapping ${name}; known are ${Object.keys(mappings).join(', ')}`);
  return mapping;
};
