import { extname } from 'node:path';
import { loadMapping, mappings } from '../mappings/named-mappings.ts';
import type { Mapping } from '../mappings/mapping.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { MOST_COLUMNS } from './column-use.ts';
import { isEncoding } from './decode.ts';
import { dialectOf, textOf, type Dialect } from './dialect.ts';
import { feedItems } from './feed-items.ts';
import { isFields } from './fields.ts';
import type { Format, TableFormat } from './format.ts';
import { jsonLines } from './json-lines.ts';
import { merchantTable, merchantXml } from './merchant-feed.ts';
import { satuCsv } from './satu-csv.ts';
import { shopifyCsv } from './shopify-csv.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyInventory } from './shopify-inventory.ts';
import { plainName, tableRows } from './table.ts';

/** What the beginning of a file shows. */
interface Beginning {
  readonly file: string;
  readonly head: Uint8Array;
  /** What its fields mean, by the name of a mapping. */
  readonly mapping?: string;
}

/** A table is what the first of these says it is: those with more columns of their own come first. */
const TABLES: readonly TableFormat[] = [
  satuCsv,
  shopifyInventory,
  shopifyCsv,
  shopifyCustomers,
  merchantTable,
];

/**
 * The format of a file: its content decides, for names lie; the extension is only told. Throws `ImportRefused` with what
 * was seen and the formats there are.
 */
export const detectFormat = ({ file, head, mapping }: Beginning): Format => {
  const dialect = dialectOf(head);
  const text = textOf(head, dialect.encoding).trimStart();
  if (text === '') throw new ImportRefused('EMPTY_FILE', `${file} is empty`);
  if (text.startsWith('{')) return jsonLines(mappingFor(text, file, mapping), dialect.encoding);
  if (text.startsWith('['))
    throw new ImportRefused(
      'UNKNOWN_FORMAT',
      `${file} is one JSON array; write one object a line: jq -c '.[]'`,
    );
  if (text.startsWith('<')) return xmlFormat(text, file, dialect);
  return tableFormat(file, dialect);
};

const xmlFormat = (text: string, file: string, { encoding }: Dialect): Format => {
  if (/<rss|<feed/.test(text) || text.includes('base.google.com/ns'))
    return { ...merchantXml, rows: (chunks) => feedItems(chunks, encodingOf(text, encoding)) };
  const [, root = ''] = /<([A-Za-z_][\w:.-]*)/.exec(text) ?? [];
  throw new ImportRefused(
    'UNKNOWN_FORMAT',
    `${file} is XML with the root element <${root}>; a product feed has <rss> or <feed>, with g: elements. ${others()}`,
  );
};

/** What the declaration says counts, unless the bytes say otherwise. */
const encodingOf = (text: string, seen: Dialect['encoding']): string => {
  const [, declared = ''] = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(text) ?? [];
  return seen.startsWith('utf-16') || declared === '' || !isEncoding(declared) ? seen : declared;
};

const tableFormat = (file: string, dialect: Dialect): Format => {
  if (dialect.header.length > MOST_COLUMNS)
    throw new ImportRefused(
      'TOO_MANY_COLUMNS',
      `${file} names ${dialect.header.length} columns; ${MOST_COLUMNS} are read at most`,
    );
  const columns = new Set(dialect.header.map(plainName));
  const table = TABLES.find(({ fits }) => fits(columns));
  if (table === undefined) throw unknown(file, dialect);
  return { ...table, rows: (chunks) => tableRows(chunks, dialect) };
};

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
    return isFields(first) && ['sku', 'variants', 'externalId', 'productId'].some((name) => name in first);
  } catch {
    return false;
  }
};

const SEPARATORS: Readonly<Record<Dialect['delimiter'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const unknown = (file: string, { header, delimiter, encoding }: Dialect): ImportRefused =>
  new ImportRefused(
    'UNKNOWN_FORMAT',
    `${file} (${extname(file) || 'without an extension'}) is none of the known formats. It was read as ${encoding.toUpperCase()} with ${SEPARATORS[delimiter]}, and names the columns ${JSON.stringify(header.join(', ').slice(0, 160))}. ${others()}`,
  );

const others = (): string =>
  `Known are: ${TABLES.map(({ name, known }) => `${name} (${known})`).join('; ')}; a product feed as XML; JSON Lines with a mapping (${Object.keys(mappings).join(', ')})`;
