import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../local/assembly/model.ts';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { domains } from '../../functions/domains.ts';
import { makeLock } from '../support/make-lock.ts';
import { fixtureDomains } from './fixture.ts';

/** Which declarations, in which stage, for which business. */
export type Spec = `${'shop' | 'fixture'}:${'dev' | 'prod'}:${string}`;

export interface TemplateResource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  // A template is JSON of any shape; the tests say which.
  readonly properties: any;
  readonly deletionPolicy?: string;
}

export interface Synthesized {
  readonly spec: Spec;
  readonly prefix: string;
  /** The declarations it was made from, without those its stage leaves out. */
  readonly domains: readonly DomainContract[];
  /** As the local runner reads it: every reference resolved. */
  readonly assembly: Assembly;
  /** As CloudFormation reads it. */
  readonly resources: (type: string) => readonly TemplateResource[];
  /** Number of resources by stack. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Synthesizes each deployment once per run of the tests: its files share what one of them made. `validated` also runs
 * cdk-nag and CDK's own checks; findings throw.
 */
export const synthesize = (specs: readonly Spec[], { validated = false } = {}): readonly Synthesized[] => {
  const outdir = join(madeOnce, validated ? 'validated' : 'plain');
  mkdirSync(outdir, { recursive: true });
  whileLocked(join(outdir, 'lock'), () => {
    const missing = specs.filter((spec) => !existsSync(join(outdir, folderOf(spec), 'manifest.json')));
    if (missing.length === 0) return;
    execFileSync(process.execPath, [join(import.meta.dirname, 'synth.ts'), outdir, ...missing], {
      env: { ...process.env, NODE_OPTIONS: '', ...(validated ? {} : { CDK_VALIDATION: 'false' }) },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
  });
  return specs.map((spec) => read(spec, join(outdir, folderOf(spec))));
};

/** A folder that the run of the tests makes and removes (`test/support/build-before-tests.js`). */
const madeOnce = process.env['SATU_SYNTHESIZED'] ?? mkdtempSync(join(tmpdir(), 'satu-synth-'));

const folderOf = (spec: Spec): string => spec.replaceAll(':', '-');

/** Whoever has the lock goes first, and the others wait five minutes at most. */
const whileLocked = (lock: string, work: () => void): void => {
  for (let tries = 0; !makeLock(lock); tries += 1) {
    if (tries > 3_000) throw new Error(`${lock} was not released within five minutes`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
};

const read = (spec: Spec, directory: string): Synthesized => {
  const [which, stage, tenant] = spec.split(':');
  const all = which === 'shop' ? domains : fixtureDomains;
  const resources = readResources(directory);
  return {
    spec,
    prefix: `${tenant}-${stage}`,
    domains: stage === 'prod' ? all.filter((domain) => domain.stages === undefined) : all,
    assembly: readAssembly(directory, endpoints),
    resources: (type) => resources.filter((resource) => resource.type === type),
    sizes: new Map(
      [...Map.groupBy(resources, ({ stack }) => stack)].map(([stack, group]) => [stack, group.length]),
    ),
  };
};

const readResources = (directory: string): readonly TemplateResource[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template = JSON.parse(readFileSync(join(directory, file), 'utf8'));
      return Object.entries<any>(template.Resources ?? {}).map(([id, resource]) => ({
        stack: file.replace('.template.json', ''),
        id,
        type: resource.Type,
        properties: resource.Properties ?? {},
        deletionPolicy: resource.DeletionPolicy,
      }));
    });

const endpoints = {
  api: 'http://api.test',
  dynamodb: 'http://dynamodb.test',
  eventbridge: 'http://eventbridge.test',
  sqs: 'http://sqs.test',
  scheduler: 'http://scheduler.test',
  s3: 'http://s3.test',
  secretsManager: 'http://secrets.test',
  cognito: 'http://cognito.test',
};

/** The one thing of that name; a missing one fails the test with its name. */
export const the = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`${what} is missing`);
  return found;
};
