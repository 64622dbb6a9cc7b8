import { parseArgs } from 'node:util';
import { exportKinds } from '../../functions/exports/schemas.ts';
import { addressOf } from '../import/address.ts';
import { CannotRun } from '../import/cannot-run.ts';

export const help = `npm run export -- KIND FILE [--from DAY] [--to DAY] [--url URL] [--token TOKEN]

Writes data of the shop into a file that spreadsheets open, and that npm run import reads again.

  KIND           ${exportKinds.join(', ')}
  FILE           ends in .csv or .jsonl, which decides how it is written
  --from DAY     first day of orders and movements, for example 2026-01-01; default: a year ago for orders
  --to DAY       last day of orders and movements; default: today
  --url URL      the shop’s API; default http://127.0.0.1:4000, or PORT of it
  --token TOKEN  a staff token, or SATU_TOKEN in the environment; the local shop needs none
  --help         show this

Exit code 0: the file is complete. 1: the export could not run.`;

export interface ExportCommand {
  readonly kind: (typeof exportKinds)[number];
  readonly format: 'csv' | 'jsonl';
  readonly file: string;
  readonly url: string;
  readonly token?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Reads command line and environment; undefined asks for help. Throws `CannotRun`. */
export const exportCommand = (
  args: readonly string[],
  { PORT, SATU_TOKEN }: Readonly<Record<string, string | undefined>>,
): ExportCommand | undefined => {
  const { values, positionals } = parse(args);
  if (values.help === true) return undefined;
  const [name = '', file = '', ...more] = positionals;
  const kind = exportKinds.find((one) => one === name);
  if (kind === undefined) throw new CannotRun(`name one of ${exportKinds.join(', ')}\n\n${help}`);
  if (file === '' || more.length > 0) throw new CannotRun(`name one file\n\n${help}`);
  const [, format] = /\.(csv|jsonl)$/.exec(file) ?? [];
  if (format === undefined) throw new CannotRun(`${file} must end in .csv or .jsonl`);
  return {
    kind,
    format: format === 'csv' ? 'csv' : 'jsonl',
    file,
    url: addressOf(values.url, PORT),
    token: values.token ?? (SATU_TOKEN || undefined),
    from: values.from,
    to: values.to,
  };
};

const parse = (args: readonly string[]) => {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: text, to: text, url: text, token: text, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
};
