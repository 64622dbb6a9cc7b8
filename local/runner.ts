import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from './assembly/model.ts';
import { readAssembly } from './assembly/read-assembly.ts';
import type { EventQuery, LoggedEvent } from './bus/event-log.ts';
import type { Advance } from './clock/clock.ts';
import { dynamoDbAt } from './engine/call-dynamodb.ts';
import { createTables } from './engine/create-tables.ts';
import { startEngine } from './engine/engine.ts';
import type { Engine } from './engine/engine.ts';
import { Fabric } from './fabric/fabric.ts';
import { fabricRoutes } from './fabric/fabric-routes.ts';
import { makeGateway } from './gateway/gateway.ts';
import type { Gateway } from './gateway/gateway.ts';
import { openFrontDoor } from './http/front-door.ts';
import type { FrontDoor } from './http/front-door.ts';
import { makeIdentity } from './identity/identity.ts';
import type { Identity } from './identity/identity.ts';
import { issuerRoutes } from './identity/issuer-routes.ts';
import { makeSigningKeys } from './identity/signing-keys.ts';
import type { SigningKeys } from './identity/signing-keys.ts';
import { LocalLambda } from './lambda/local-lambda.ts';
import { landingPage } from './pages/landing-page.ts';
import { localRoutes } from './pages/local-routes.ts';
import { messagesSource } from './pages/messages-source.ts';
import type { LocalMessage } from './pages/messages-source.ts';
import { makeSecretValues } from './secrets/secret-values.ts';
import { secretsManager } from './secrets/secrets-manager.ts';
import { Closing } from './start/closing.ts';
import { lockDataDir } from './start/data-lock.ts';
import type { Seed } from './start/demo-seed.ts';
import { described, guardProcess } from './start/guard-process.ts';
import { runnerLog } from './start/runner-log.ts';
import type { RunnerLog } from './start/runner-log.ts';
import { seedOnce } from './start/seed-once.ts';
import { synthesize } from './start/synthesize.ts';
import { visits } from './start/visits.ts';

/** A running shop. */
export interface Runner {
  /** `http://127.0.0.1:PORT` */
  readonly baseUrl: string;
  readonly assembly: Assembly;
  /** An access token of a user of `/_local/users`. Rejects with `UnknownUser`. */
  token(user: string): Promise<string>;
  /** Moves the clock by an ISO 8601 duration and runs what falls due, in order. */
  advanceClock(duration: string): Promise<Advance>;
  /** Resolves when streams, bus and queues are idle and no function runs. */
  drain(): Promise<void>;
  events(query?: EventQuery): readonly LoggedEvent[];
  messages(): Promise<readonly LocalMessage[]>;
  /** Faults, refusals, meter, queues and the clock. */
  readonly fabric: Fabric;
  stop(): Promise<void>;
}

export interface RunnerOptions {
  /** 0 takes a free one. @default 4000 */
  readonly port?: number;
  /** Keeps data there over restarts; in memory when absent. */
  readonly dataDir?: string;
  /** Folder of a cloud assembly that is already synthesized. @default the CDK app is synthesized */
  readonly cloudAssembly?: string;
  /** Folder to synthesize into. @default a temporary one, removed at the end */
  readonly outdir?: string;
  /** Fills the shop before it counts as ready; once per data folder. */
  readonly seed?: Seed;
  /** false: schedules run only when the clock is moved. @default true */
  readonly ticking?: boolean;
  /** @default trouble only, to standard error */
  readonly log?: RunnerLog;
}

const defaultPort = 4000;

/**
 * Runs a cloud assembly on this machine and resolves when everything is ready.
 * Rejects with `PortTaken`, `DataInUse`, `NoEngine`, `SynthFailed` or `AssemblyError`, having ended what it had started.
 */
export async function startRunner(options: RunnerOptions = {}): Promise<Runner> {
  const log = options.log ?? runnerLog('quiet', (line) => console.error(line));
  const closing = new Closing(log.trouble);
  try {
    return await start(options, { log, closing });
  } catch (error) {
    await closing.all();
    throw error;
  }
}

interface Around {
  readonly log: RunnerLog;
  readonly closing: Closing;
}

async function start(options: RunnerOptions, around: Around): Promise<Runner> {
  const { log, closing } = around;
  const ground = await prepare(options, around);
  const { door, engine, fabric, assembly } = ground;
  const lambda = functionsOf(ground, log);
  const secrets = makeSecretValues(
    assembly.secrets,
    options.dataDir && join(options.dataDir, 'secrets.json'),
  );
  await createTables(assembly.tables, dynamoDbAt(engine.endpoint));
  await fabric.connect({
    assembly,
    engineEndpoint: engine.endpoint,
    invoker: lambda,
    secrets: secretsManager(secrets),
  });
  const identity = makeIdentity({
    ...assembly,
    keys: ground.keys,
    invoker: lambda,
    now: () => fabric.clock.now(),
  });
  const messages = messagesSource(assembly.tables, dynamoDbAt(engine.endpoint));
  const runner: Runner = {
    baseUrl: door.baseUrl,
    assembly,
    fabric,
    token: (user) => identity.token(user),
    advanceClock: (duration) => fabric.clock.advance(duration),
    drain: () => fabric.drain(),
    events: (query) => fabric.events.list(query),
    messages,
    stop: () => closing.all(),
  };
  let isReady = false;
  openDoor({ ...ground, identity, messages, lambda, log, isReady: () => isReady });
  await lambda.warm((name, error) => log.trouble(`${name} cannot be loaded: ${described(error)}`));
  if (options.seed)
    await seedOnce(options.seed, runner, { log, ...(options.dataDir && { dataDir: options.dataDir }) });
  isReady = true;
  return runner;
}

/** What stands before the assembly is known in full: the slowest first, everything else meanwhile. */
interface Ground {
  readonly door: FrontDoor;
  readonly engine: Engine;
  readonly fabric: Fabric;
  readonly keys: SigningKeys;
  readonly assembly: Assembly;
}

async function prepare(options: RunnerOptions, { log, closing }: Around): Promise<Ground> {
  const { dataDir, ticking = true } = options;
  const kept = dataDir === undefined ? {} : { dataDir };
  if (dataDir !== undefined) closing.with('the lock', lockDataDir(dataDir), (unlock) => unlock());
  closing.with('the guard', guardProcess(log.trouble), (end) => end());
  const door = await openFrontDoor({
    port: options.port ?? defaultPort,
    onError: (error) => log.trouble(described(error)),
  });
  closing.with('the door', door, () => door.close());
  const starting = closing.withStarting('the database', startEngine(kept), (engine) => engine.stop());
  const opening = closing.withStarting(
    'the fabric',
    Fabric.open({ ...kept, ticking, log: log.trouble }),
    (fabric) => fabric.stop(),
  );
  log.say('starting the database and synthesizing the CDK app …');
  const [engine, fabric, keys, directory] = await Promise.all([
    starting,
    opening,
    makeSigningKeys(),
    options.cloudAssembly ?? synthesize(options.outdir ?? temporaryFolder(closing)),
  ]);
  const assembly = readAssembly(directory, endpointsOf(door, fabric));
  log.say(
    `running ${assembly.functions.length} functions and ${assembly.tables.length} tables on ${engine.kind}`,
  );
  return { door, engine, fabric, keys, assembly };
}

function temporaryFolder(closing: Closing): string {
  const folder = mkdtempSync(join(tmpdir(), 'satu-'));
  closing.with('the temporary folder', folder, () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cdk.out');
}

function endpointsOf({ baseUrl }: FrontDoor, { origin }: Fabric) {
  const everyService = {
    dynamodb: origin,
    eventbridge: origin,
    sqs: origin,
    scheduler: origin,
    s3: origin,
    secretsManager: origin,
  };
  return { api: baseUrl, ...everyService };
}

function functionsOf({ assembly, door, fabric }: Ground, log: RunnerLog): LocalLambda {
  return new LocalLambda({
    functions: assembly.functions,
    region: assembly.region,
    endpoints: endpointsOf(door, fabric),
    clockOffsetMs: () => fabric.clock.offsetMs,
    traceId: () => fabric.invocations.traceId(),
    around: (functionName, handler) => fabric.invocations.run(functionName, handler),
    log: log.ofFunction,
  });
}

interface Open extends Ground {
  readonly identity: Identity;
  readonly messages: () => Promise<readonly LocalMessage[]>;
  readonly lambda: LocalLambda;
  readonly log: RunnerLog;
  readonly isReady: () => boolean;
}

function openDoor({
  door,
  engine,
  fabric,
  keys,
  assembly,
  identity,
  messages,
  lambda,
  log,
  isReady,
}: Open): void {
  const { userPools, leftOut } = assembly;
  const local = localRoutes({
    baseUrl: door.baseUrl,
    identity,
    issuer: issuerRoutes({ userPools, keys, identity }),
    messages,
    events: (query) => fabric.events.list(query),
    clock: fabric.clock,
    more: fabricRoutes(fabric),
  });
  const landing = landingPage({ baseUrl: door.baseUrl, engine: engine.kind, leftOut });
  door.open(visits({ gateway: gatewayOf({ assembly, fabric, lambda, log }), local, landing, isReady }));
}

function gatewayOf({
  assembly,
  fabric,
  lambda,
  log,
}: Pick<Open, 'assembly' | 'fabric' | 'lambda' | 'log'>): Gateway {
  const [api, ...others] = assembly.apis;
  if (api === undefined || others.length > 0) {
    throw new Error(`the runner serves one HTTP API, the assembly has ${assembly.apis.length}`);
  }
  return makeGateway({
    api,
    permissions: assembly.permissions,
    run: (functionName, event, options) => lambda.run(functionName, event, options),
    now: () => fabric.clock.now(),
    onError: (routeKey, error) => log.trouble(`${routeKey}: ${described(error)}`),
  });
}
