import { extname } from 'node:path';
import { loadMapping, mappings } from '../mappings/named-mappings.ts';
import { namedTables, tableNamed } from '../mappings/named-tables.ts';
import type { TableMapping } from '../mapping-schemas.ts';
import type { Mapping } from '../mappings/mapping.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { MOST_COLUMNS } from './column-use.ts';
import { isEncoding } from './decode.ts';
import { dialectOf, textOf, type Dialect } from './dialect.ts';
import { feedItems } from './feed-items.ts';
import { isFields } from './fields.ts';
import type { Format, TableFormat, TableReading } from './format.ts';
import { hasColumnsOf, mappedTable } from './mapped-table.ts';
import { shopeeTable, tokopediaTable } from './marketplace-tables.ts';
import { jsonLines } from './json-lines.ts';
import { merchantTable, merchantXml } from './merchant-feed.ts';
import { satuCsv } from './satu-csv.ts';
import { shopifyCsv } from './shopify-csv.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { shopifyInventory } from './shopify-inventory.ts';
import { woocommerce } from './woocommerce.ts';
import { plainName, rowOf, tableRows } from './table.ts';
import type { SheetRow } from './xlsx/sheet-rows.ts';
import type { Workbook } from './xlsx/workbook.ts';

/** What the beginning of a file shows. */
interface Beginning {
  readonly file: string;
  readonly head: Uint8Array;
  /** What its fields mean, by the name of a mapping. */
  readonly mapping?: string;
  /** What its columns mean. */
  readonly columns?: TableMapping;
}

/** A table is what the first of these says it is: those with more columns of their own come first. */
const TABLES: readonly TableFormat[] = [
  satuCsv,
  shopeeTable,
  tokopediaTable,
  shopifyInventory,
  shopifyOrders,
  shopifyCsv,
  shopifyCustomers,
  woocommerce,
  merchantTable,
];

/**
 * The format of a file: its content decides, for names lie; the extension is only told. Throws `ImportRefused` with what
 * was seen and the formats there are.
 */
export const detectFormat = ({ file, head, mapping, columns }: Beginning): Format => {
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
  return tableFormat(dialect, { file, mapping, columns });
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

/** Which table a file is asked to be read as. */
type RequestedTable = Omit<Beginning, 'head'>;

/** The format of the first sheet of a workbook that has one, by the first row that has something in it. */
export const workbookFormat = ({ sheets }: Workbook, requested: RequestedTable): Format => {
  const headed = sheets.flatMap((rows): HeadedSheet[] => {
    const [header] = rows();
    if (header === undefined) return [];
    const names = header.cells.map(plainName);
    return [{ rows, header, names, found: tableOf(names, requested) }];
  });
  const [first] = headed;
  if (first === undefined) throw new ImportRefused('EMPTY_FILE', `${requested.file} has no rows`);
  const sheet = headed.find(({ found }) => found?.isCertain === true) ?? first;
  const table = sheet.found?.table;
  if (table === undefined)
    throw new ImportRefused(
      'UNKNOWN_FORMAT',
      `no sheet of ${requested.file} has a known format; in the first, row ${first.header.row} names the columns ${JSON.stringify(first.header.cells.join(', ').slice(0, 160))}. ${others()}`,
    );
  const lastHeader = sheet.header.row + headerRowsOf(table) - 1;
  return {
    ...table,
    name: `${table.name}, as XLSX`,
    // The whole workbook is in memory by now.
    async *rows() {
      for (const { row, cells } of sheet.rows()) if (row > lastHeader) yield rowOf(sheet.names, cells, row);
    },
  };
};

interface HeadedSheet {
  readonly rows: Workbook['sheets'][number];
  readonly header: SheetRow;
  readonly names: readonly string[];
  readonly found: FoundTable | undefined;
}

const headerRowsOf = ({ headerRows = 1 }: TableReading): number => headerRows;

const tableFormat = (dialect: Dialect, requested: RequestedTable): Format => {
  const { file } = requested;
  if (dialect.header.length > MOST_COLUMNS)
    throw new ImportRefused(
      'TOO_MANY_COLUMNS',
      `${file} names ${dialect.header.length} columns; ${MOST_COLUMNS} are read at most`,
    );
  const table = tableOf(dialect.header.map(plainName), requested)?.table;
  if (table === undefined) throw unknown(file, dialect);
  const lastHeader = dialect.linesBefore + headerRowsOf(table);
  return {
    ...table,
    async *rows(chunks) {
      for await (const row of tableRows(chunks, dialect)) if (row.row > lastHeader) yield row;
    },
  };
};

interface FoundTable {
  readonly table: TableReading;
  /** Its columns are there, and not only somebody’s word. */
  readonly isCertain: boolean;
}

/** What somebody says goes before what the columns look like. */
const tableOf = (names: readonly string[], { mapping, columns }: RequestedTable): FoundTable | undefined => {
  const named = mapping === undefined ? undefined : tableNamed(mapping);
  const said = columns ?? named;
  if (said !== undefined) {
    const name =
      columns === undefined ? `a table by the mapping ${mapping ?? ''}` : 'a table by a mapping file';
    return { table: { ...mappedTable(said), name }, isCertain: hasColumnsOf(said, names) };
  }
  const table = TABLES.find(({ fits }) => fits(new Set(names)));
  return table === undefined ? undefined : { table, isCertain: true };
};

/** Satu’s own JSON Lines are known by their fields; others need to say what their fields mean. */
const mappingFor = (text: string, file: string, requested: string | undefined): Mapping => {
  if (requested !== undefined) return loadMapping(requested);
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
  `Known are: ${TABLES.map(({ name, known }) => `${name} (${known})`).join('; ')}; any of these as XLSX; a product feed as XML; JSON Lines with a mapping (${Object.keys(mappings).join(', ')}); any other table with a mapping (${Object.keys(namedTables).join(', ')}, or a file of your own)`;
