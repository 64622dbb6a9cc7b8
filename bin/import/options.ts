import { parseArgs } from 'node:util';
import { CannotRun } from './read-file.ts';

export const help = `npm run import -- FILE [--mapping NAME] [--url URL] [--channel CODE --currency USD] [--location CODE] [--json]

FILE       Shopify’s product CSV, a Google Merchant feed (TSV or XML), or JSON Lines
--mapping  how to read JSON Lines: satu (default), retail-demo-store
--url      the shop’s API; default http://127.0.0.1:4000
--channel  publish products here; created when missing
--currency of prices that do not name one
--location set stock here; created when missing
--token    a staff token, or SATU_TOKEN; the local shop needs none
--json     print one line of JSON instead of a summary

Exit code 0: every row was applied; 2: some failed; 1: the import could not run.`;

/** What the command line asks for. */
export const importOptions = (args: readonly string[]) => {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (values.help === true) return { help: true as const };
  if (file === undefined || more.length > 0) throw new CannotRun(`name one file\n\n${help}`);
  if (values.channel !== undefined && values.currency === undefined)
    throw new CannotRun('--channel needs --currency, for example --currency USD');
  return {
    help: false as const,
    file,
    ...values,
    url: values.url ?? 'http://127.0.0.1:4000',
    json: values.json === true,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        url: { type: 'string' },
        channel: { type: 'string' },
        currency: { type: 'string' },
        location: { type: 'string' },
        token: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
};
