import { join } from 'node:path';
import type { Assembly } from './assembly/model.ts';
import type { EventQuery, LoggedEvent } from './bus/event-log.ts';
import type { Advance } from './clock/clock.ts';
import { dynamoDbAt } from './engine/call-dynamodb.ts';
import { createTables } from './engine/create-tables.ts';
import type { EventDelivery } from './event-delivery/event-delivery.ts';
import { makeIdentity } from './identity/identity.ts';
import type { IdentityOptions } from './identity/identity.ts';
import { userPoolsApi } from './identity/user-pools-api.ts';
import { LocalLambda } from './lambda/local-lambda.ts';
import { messagesSource } from './pages/messages-source.ts';
import type { LocalMessage } from './pages/messages-source.ts';
import { makeSecretValues } from './secrets/secret-values.ts';
import type { SecretValues } from './secrets/secret-values.ts';
import { secretsManager } from './secrets/secrets-manager.ts';
import { Closing } from './start/closing.ts';
import type { Seed } from './start/demo-seed.ts';
import { startBaseServices } from './start/base-services.ts';
import type { Around, BaseServices } from './start/base-services.ts';
import { described } from './start/guard-process.ts';
import { step } from './start/progress.ts';
import { publicRoutes } from './start/public-routes.ts';
import { runnerLog } from './start/runner-log.ts';
import type { RunnerLog } from './start/runner-log.ts';
import type { StaticPages } from './web/static-pages.ts';
import { seedOnce } from './start/seed-once.ts';

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
  readonly eventDelivery: EventDelivery;
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
  /** Pages for browsers beside the API. @default none */
  readonly pages?: StaticPages;
  /** false: schedules run only when the clock is moved. @default true */
  readonly ticking?: boolean;
  /** false: batches of queues and streams do not wait to become full, for tests that wait for their effects. @default true */
  readonly batchWindows?: boolean;
  /** @default trouble only, to standard error */
  readonly log?: RunnerLog;
}

const defaultPort = 4000;

/**
 * Runs a cloud assembly on this machine and resolves when everything is ready.
 * Rejects with `PortTaken`, `DataInUse`, `NoEngine`, `SynthFailed` or `AssemblyError`, having ended what it had started.
 */
export const startRunner = async (options: RunnerOptions = {}): Promise<Runner> => {
  const log = options.log ?? runnerLog('quiet', (line) => console.error(line));
  const closing = new Closing(log.trouble);
  try {
    return await start(options, { log, closing });
  } catch (error) {
    await closing.all();
    throw error;
  }
};

const start = async (options: RunnerOptions, around: Around): Promise<Runner> => {
  const { log, closing } = around;
  const { port = defaultPort, dataDir, seed } = options;
  const base = await startBaseServices({ ...options, port }, around);
  const { door, engine, eventDelivery, assembly } = base;
  const lambda = functionsOf(base, log);
  const secrets = makeSecretValues(assembly.secrets, dataDir && join(dataDir, 'secrets.json'));
  await connect(
    options.batchWindows === false ? { ...base, assembly: withoutBatchWindows(assembly) } : base,
    lambda,
    secrets,
  );
  const identity = makeIdentity(identityOptions(base, lambda));
  const messages = messagesSource(assembly.tables, dynamoDbAt(engine.endpoint));
  const runner: Runner = {
    baseUrl: door.baseUrl,
    assembly,
    eventDelivery,
    token: (user) => identity.token(user),
    advanceClock: (duration) => eventDelivery.clock.advance(duration),
    drain: () => eventDelivery.drain(),
    events: (query) => eventDelivery.events.list(query),
    messages,
    stop: () => closing.all(),
  };
  bringBack(base, options, log);
  let isReady = false;
  const whyNotReady = () => {
    if (!engine.isRunning()) return 'the database has stopped and is being restarted';
    return isReady ? undefined : 'starting';
  };
  door.open(
    publicRoutes({ base, identity, messages, lambda, log, secrets, pages: options.pages, whyNotReady }),
  );
  // Once more, on top: requests under way are answered before what they need is ended.
  closing.with('the door', door, () => door.close());
  const warming = lambda.warm((name, error) => log.trouble(`${name} cannot be loaded: ${described(error)}`));
  const what = `${assembly.functions.length} functions and ${assembly.tables.length} tables`;
  await step(log, warming, () => what);
  if (seed) await seedOnce(seed, runner, { log, ...(dataDir && { dataDir }) });
  isReady = true;
  return runner;
};

/** Tables are there again, and streams are read anew, before a restarted database counts as running. */
const bringBack = (base: BaseServices, { dataDir }: RunnerOptions, log: RunnerLog): void => {
  const { assembly, engine, eventDelivery, comeback } = base;
  comeback.act = async () => {
    await createTables(assembly.tables, dynamoDbAt(engine.endpoint));
    eventDelivery.reopenStreams({ isEmpty: dataDir === undefined });
    if (dataDir === undefined) log.trouble('its data was in memory and is gone: the shop is empty now');
  };
};

const identityOptions = (
  { assembly, keys, eventDelivery }: BaseServices,
  invoker: LocalLambda,
): IdentityOptions => ({ ...assembly, keys, invoker, now: () => eventDelivery.clock.now() });

const connect = async (base: BaseServices, invoker: LocalLambda, secrets: SecretValues): Promise<void> => {
  const { assembly, engine, eventDelivery } = base;
  await createTables(assembly.tables, dynamoDbAt(engine.endpoint));
  await eventDelivery.connect({
    assembly,
    engineEndpoint: engine.endpoint,
    invoker,
    secrets: secretsManager(secrets),
    userPools: userPoolsApi(identityOptions(base, invoker)),
  });
};

const withoutBatchWindows = (assembly: Assembly): Assembly => ({
  ...assembly,
  eventSourceMappings: assembly.eventSourceMappings.map((mapping) => ({ ...mapping, windowSeconds: 0 })),
});

const functionsOf = ({ assembly, endpoints, eventDelivery }: BaseServices, log: RunnerLog): LocalLambda =>
  new LocalLambda({
    functions: assembly.functions,
    compiledFolder: join(assembly.folder, '.compiled'),
    region: assembly.region,
    endpoints,
    clockOffsetMs: () => eventDelivery.clock.offsetMs,
    traceId: () => eventDelivery.invocations.traceId(),
    around: (functionName, handler) => eventDelivery.invocations.run(functionName, handler),
    log: log.ofFunction,
  });
