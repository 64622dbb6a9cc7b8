import { extname } from 'node:path';
import { ImportRefused } from '../model/import-refused.ts';
import { isFields } from './fields.ts';
import type { Mapping } from '../mappings/mapping.ts';
import { loadMapping, mappings } from '../mappings/mappings.ts';
import type { Format } from './format.ts';
import { jsonLines } from './json-lines.ts';
import { isMerchantFeed, merchantTsv, merchantXml } from './merchant-feed.ts';
import { isShopify, shopifyCsv } from './shopify-csv.ts';
import { plainName } from './table.ts';

/** What the beginning of a file shows. */
interface Beginning {
  readonly file: string;
  readonly head: Uint8Array;
  /** What its fields mean, by the name of a mapping. */
  readonly mapping?: string;
}

/**
 * The format of a file: its content decides, for names lie; the extension is only told. Throws `ImportRefused` with the
 * formats there are.
 */
export const detectFormat = ({ file, head, mapping }: Beginning): Format => {
  if (head[0] === 0xff && head[1] === 0xfe)
    throw new ImportRefused('UNKNOWN_FORMAT', `${file} is UTF-16; save it as UTF-8 and try again`);
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '') throw new ImportRefused('EMPTY_FILE', `${file} is empty`);
  if (text.startsWith('{')) return jsonLines(mappingFor(text, file, mapping));
  if (text.startsWith('['))
    throw new ImportRefused(
      'UNKNOWN_FORMAT',
      `${file} is one JSON array; write one object a line: jq -c '.[]'`,
    );
  if (/<rss|<feed/.test(text) || text.includes('base.google.com/ns')) return merchantXml;
  const [firstLine = ''] = text.split(/\r?\n/);
  if (isMerchantFeed(columnsOf(firstLine, '\t'))) return merchantTsv;
  if (isShopify(columnsOf(firstLine, ','))) return shopifyCsv;
  throw unknown(file, firstLine);
};

const columnsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((name) => plainName(name.replaceAll('"', '')));

/** Satu’s own JSON Lines are known by their fields; others need to say what their fields mean. */
const mappingFor = (text: string, file: string, asked: string | undefined): Mapping => {
  if (asked !== undefined) return loadMapping(asked);
  const [line = ''] = text.split('\n');
  if (isOurs(line)) return loadMapping('satu');
  throw new ImportRefused(
    'MAPPING_NEEDED',
    `${file} is JSON Lines; say what its fields mean with the mapping ${Object.keys(mappings).join(' or ')}`,
  );
};

const isOurs = (line: string): boolean => {
  try {
    const first: unknown = JSON.parse(line);
    return isFields(first) && ['sku', 'variants', 'externalId'].some((name) => name in first);
  } catch {
    return false;
  }
};

const unknown = (file: string, firstLine: string): ImportRefused =>
  new ImportRefused(
    'UNKNOWN_FORMAT',
    `${file} (${extname(file) || 'without an extension'}) begins with ${JSON.stringify(firstLine.slice(0, 80))}, which is none of the known formats:
  Shopify’s product CSV      the first line names columns, among them Handle and Title
  Google Merchant feed, TSV  the first line names columns with tabs, among them id and title
  Google Merchant feed, XML  RSS or Atom with g: elements
  JSON Lines                 one object a line, with --mapping ${Object.keys(mappings).join('|')}`,
  );
