import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly, Endpoints } from '../assembly/model.ts';
import { readAssembly } from '../assembly/read-assembly.ts';
import { startEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { EventDelivery } from '../event-delivery/event-delivery.ts';
import { openFrontDoor } from '../http/front-door.ts';
import type { FrontDoor } from '../http/front-door.ts';
import { makeSigningKeys } from '../identity/signing-keys.ts';
import type { SigningKeys } from '../identity/signing-keys.ts';
import type { Closing } from './closing.ts';
import { lockDataDir } from './data-lock.ts';
import { described, guardProcess } from './guard-process.ts';
import type { RunnerLog } from './runner-log.ts';
import { step } from './progress.ts';
import { synthesized, synthesizedOnce } from './synthesize.ts';
import type { SynthesizedAssembly } from './synthesize.ts';

export interface BaseServicesOptions {
  readonly port: number;
  readonly dataDir?: string;
  readonly cloudAssembly?: string;
  readonly outdir?: string;
  readonly ticking?: boolean;
}

/** What everything else of a runner stands on. */
export interface BaseServices {
  readonly door: FrontDoor;
  readonly engine: Engine;
  readonly eventDelivery: EventDelivery;
  readonly keys: SigningKeys;
  readonly assembly: Assembly;
  readonly endpoints: Endpoints;
  /** What is done when the database had ended and runs again. */
  readonly comeback: Comeback;
}

/** Set once the assembly is read: before that there is nothing to bring back. */
export interface Comeback {
  act: () => Promise<void>;
}

export interface Around {
  readonly log: RunnerLog;
  readonly closing: Closing;
}

/** Claims data folder and port first, then starts the slowest part, the database, and everything else meanwhile. */
export const startBaseServices = async (
  options: BaseServicesOptions,
  { log, closing }: Around,
): Promise<BaseServices> => {
  const { port, dataDir, ticking = true } = options;
  const kept = dataDir === undefined ? {} : { dataDir };
  if (dataDir !== undefined) closing.with('the lock', lockDataDir(dataDir), (unlock) => unlock());
  closing.with('the guard', guardProcess(log.trouble), (end) => end());
  const door = await openFrontDoor({ port, onError: (error) => log.trouble(described(error)) });
  closing.with('the door', door, () => door.close());
  const comeback: Comeback = { act: async () => {} };
  const engineOptions = { ...kept, say: log.trouble, whenBack: () => comeback.act() };
  const starting = closing.withStarting('the database', startEngine(engineOptions), (engine) =>
    engine.stop(),
  );
  const openEventDelivery = EventDelivery.open({ ...kept, ticking, log: log.trouble });
  const opening = closing.withStarting('the event delivery', openEventDelivery, (eventDelivery) =>
    eventDelivery.stop(),
  );
  const assembling = assemblyFolder(options, closing);
  const [engine, eventDelivery, keys, { folder }] = await Promise.all([
    step(log, starting, ({ kind }) => `database: ${kind}, ${dataDir ?? 'in memory'}`),
    opening,
    makeSigningKeys(),
    step(log, assembling, ({ isKept }) => `cloud assembly: ${isKept ? 'unchanged' : 'synthesized'}`),
  ]);
  const endpoints = endpointsOf(door, eventDelivery);
  return {
    door,
    engine,
    eventDelivery,
    keys,
    endpoints,
    comeback,
    assembly: readAssembly(folder, endpoints),
  };
};

const assemblyFolder = async (
  { cloudAssembly, outdir }: BaseServicesOptions,
  closing: Closing,
): Promise<SynthesizedAssembly> => {
  if (cloudAssembly !== undefined) return { folder: cloudAssembly, isKept: true };
  return outdir === undefined ? synthesized(temporaryFolder(closing)) : synthesizedOnce(outdir);
};

const temporaryFolder = (closing: Closing): string => {
  const folder = mkdtempSync(join(tmpdir(), 'satu-'));
  closing.with('the temporary folder', folder, () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cdk.out');
};

/** All services answer at the checking proxy. */
const endpointsOf = ({ baseUrl }: FrontDoor, { origin }: EventDelivery): Endpoints => ({
  api: baseUrl,
  dynamodb: origin,
  eventbridge: origin,
  sqs: origin,
  scheduler: origin,
  s3: origin,
  secretsManager: origin,
  cognito: origin,
});
