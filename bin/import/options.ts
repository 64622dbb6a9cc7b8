import { parseArgs } from 'node:util';
import { currencies } from '#shared/money/money.ts';
import { addressOf } from './address.ts';
import { CannotRun } from './cannot-run.ts';

export const help = `npm run import -- FILE [--mapping MAP] [--url URL] [--channel CODE --currency USD] [--location CODE] [--json]

Uploads a file, and watches the shop import its products, prices, stock and customers. Running it again changes nothing.

  FILE             an export of Shopify, WooCommerce, Shopee, Tokopedia or Satu, a feed of Google or Meta, as CSV, XLSX, XML or JSON Lines
  --mapping MAP    what other fields or columns mean: satu, retail-demo-store, loyverse, prestashop, magento-2, wix, square,
                   shopee, tokopedia, or a mapping file, whose name ends in .json
  --dry-run        check every row, and change nothing
  --url URL        the shop’s API; default http://127.0.0.1:4000, or PORT of it
  --channel CODE   publish the products here, with the file’s prices; created when missing
  --currency USD   of prices that do not name one; default the channel’s
  --location CODE  set the file’s stock here; created when missing
  --country US     of a channel or location that has to be created; default from the currency
  --in-stock N     units where the file says that there is some, but not how much; default: leave stock alone
  --images URL     where pictures lie whose address is only a path; default: leave them out
  --token TOKEN    a staff token, or SATU_TOKEN in the environment; the local shop needs none
  --json           one line of JSON on standard output instead of a summary
  --help           show this

Exit code 0: every row was applied. 2: some failed, and standard error says which. 1: the import could not run.`;

/** Where the shop imports the file to, and how it reads it. */
export interface ImportTarget {
  readonly mapping?: string;
  readonly channel?: string;
  readonly currency?: string;
  readonly location?: string;
  readonly country?: string;
  readonly images?: string;
  readonly unitsInStock?: number;
}

/** The command line. */
export interface ImportOptions extends ImportTarget {
  readonly file: string;
  readonly url: string;
  readonly isJson: boolean;
  readonly isDryRun: boolean;
  readonly token?: string;
}

/** Reads command line and environment; undefined asks for help. Throws `CannotRun`. */
export const importOptions = (
  args: readonly string[],
  { PORT, SATU_TOKEN }: Readonly<Record<string, string | undefined>>,
): ImportOptions | undefined => {
  const { values, positionals } = parse(args);
  const {
    help: wantsHelp,
    json,
    'dry-run': dryRun,
    'in-stock': units,
    currency,
    url,
    token,
    ...codes
  } = values;
  if (wantsHelp === true) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CannotRun(`name one file\n\n${help}`);
  if (currency !== undefined && !Object.hasOwn(currencies, currency))
    throw new CannotRun(`--currency is ${currency}, which is not a currency of ISO 4217; write one like USD`);
  const key = token ?? SATU_TOKEN;
  return {
    file,
    url: addressOf(url, PORT),
    isJson: json === true,
    isDryRun: dryRun === true,
    ...codes,
    ...(currency === undefined ? {} : { currency }),
    ...(key === undefined || key === '' ? {} : { token: key }),
    ...(units === undefined ? {} : { unitsInStock: unitsOf(units) }),
  };
};

const parse = (args: readonly string[]) => {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: text,
        url: text,
        channel: text,
        currency: text,
        location: text,
        country: text,
        'in-stock': text,
        images: text,
        token: text,
        json: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
};

const unitsOf = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CannotRun(`--in-stock is ${text}; it must be whole units`);
};
