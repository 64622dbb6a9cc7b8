import { parseArgs } from 'node:util';
import type { Loudness } from './runner-log.ts';

/** What `npm start` was asked to do. */
export interface StartOptions {
  readonly port: number;
  readonly isEmpty: boolean;
  readonly dataDir?: string;
  readonly loudness: Loudness;
  readonly wantsHelp: boolean;
}

export const help = `npm start -- [options]

Synthesizes the CDK app and runs that cloud assembly on this machine, with a demo shop.

  --empty      start without demo data
  --data DIR   keep data in DIR over restarts
  --quiet      show only what goes wrong
  --verbose    show every line the functions write; without it they are in .satu/shop-PORT.log
  --help       show this

  PORT=4010              another port than 4000; 0 takes a free one
  DYNAMODB_ENDPOINT=URL  a DynamoDB of your own
  LOCAL_ENGINE=dynamodb-local  Amazon’s DynamoDB Local, where Java 17 is`;

const defaultPort = 4000;

/** Reads command line and environment. Throws a TypeError that says what is wrong. */
export const startOptions = (args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      empty: { type: 'boolean', default: false },
      data: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    port: portOf(environment['PORT']),
    isEmpty: values.empty,
    dataDir: values.data,
    loudness: loudnessOf(values),
    wantsHelp: values.help,
  };
};

const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new TypeError(`PORT is "${text}"; it must be a number from 0 to 65535`);
};

const loudnessOf = ({ quiet, verbose }: { readonly quiet: boolean; readonly verbose: boolean }): Loudness => {
  if (quiet) return 'quiet';
  return verbose ? 'verbose' : 'normal';
};
