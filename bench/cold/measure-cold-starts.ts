import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { domains } from '../../functions/domains.ts';
import { bundle } from '../../lib/bundling/bundle.ts';
import { entryPointsOf } from '../../lib/bundling/entry-points.ts';
import { MAX_BUNDLE_BYTES, sizesIn } from '../../lib/bundling/sizes.ts';
import { median } from '../load/latencies.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { bareSource, clientsAmong } from './bare-entry.ts';
import { firstEventOf } from './first-events.ts';
import { startStandIn, type StandIn } from './stand-in-service.ts';

const root = join(import.meta.dirname, '../..');
const firstAnswer = join(import.meta.dirname, 'first-answer.cjs');

interface Cold {
  readonly name: string;
  readonly bytes: number;
  readonly calls: number;
  readonly outcome: string;
  readonly ms: number;
  readonly bareMs: number;
}

/** Process start to first answer of each bundle, beside a bare handler with the same clients, one after the other in turn. */
export const measureColdStarts = async ({ quick }: PartOptions): Promise<Section> => {
  const rounds = quick ? 3 : 15;
  const folder = mkdtempSync(join(tmpdir(), 'satu-cold-'));
  mkdirSync(join(root, 'dist'), { recursive: true });
  // Inside the repository, so that packages are found as they are for a real entry point.
  const sources = mkdtempSync(join(root, 'dist/bare-'));
  const standIn = await startStandIn();
  try {
    const outdir = join(folder, 'functions');
    await bundle(entryPointsOf(root, domains), { root, outdir });
    const sizes = sizesIn(outdir);
    const bareEntries = sizes.map(({ name, parts }) => {
      const packages = parts.map((part) => part.name);
      const file = join(sources, `${name}.ts`);
      writeFileSync(file, bareSource(clientsAmong(packages), packages.includes('@aws-sdk/lib-dynamodb')));
      return [name, relative(root, file)] as const;
    });
    const bareDir = join(folder, 'bare');
    await bundle(Object.fromEntries(bareEntries), { root, outdir: bareDir });
    const colds: Cold[] = [];
    for (const { name, bytes } of sizes) {
      const event = JSON.stringify(firstEventOf(name, domains));
      const own = join(outdir, name, 'index.js');
      const { outcome } = await startOnce(own, event, standIn, 0);
      const calls = standIn.calls();
      const [ms, bareMs]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        ms.push((await startOnce(own, event, standIn, calls)).ms);
        bareMs.push((await startOnce(join(bareDir, name, 'index.js'), '{}', standIn, calls)).ms);
      }
      standIn.calls();
      colds.push({ name, bytes, calls, outcome, ms: median(ms), bareMs: median(bareMs) });
    }
    return sectionOf(colds, rounds);
  } finally {
    standIn.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(sources, { recursive: true, force: true });
  }
};

const run = promisify(execFile);

const startOnce = async (
  file: string,
  event: string,
  { origin }: StandIn,
  calls: number,
): Promise<{ readonly ms: number; readonly outcome: string }> => {
  const { stdout } = await run(process.execPath, [firstAnswer, file, event], {
    env: { ...environment, AWS_ENDPOINT_URL: origin, BARE_CALLS: String(calls) },
  });
  // What the handler logs comes before.
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{"ms"'))) as { ms: number; outcome: string };
};

const tables = ['CATALOG', 'INVENTORY', 'ORDERS', 'CUSTOMERS', 'ENGAGEMENT', 'SANDBOX'];

const environment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'BENCHMARK',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  ...Object.fromEntries(tables.map((table) => [`TABLE_${table}`, `bench-${table.toLowerCase()}`])),
  ...Object.fromEntries(['TOKENS', 'IDENTITIES', 'SANDBOX'].map((name) => [`SECRET_${name}`, name])),
  BUS_NAME: 'bench',
  API_URL: 'http://127.0.0.1:9',
};

const sectionOf = (colds: readonly Cold[], rounds: number): Section => ({
  part: 'cold',
  title: 'Cold starts',
  method: `Process start to first answer, median of ${rounds} interleaved starts each. The bare handler carries the same SDK clients, is built with the same esbuild flags, and makes as many calls (of DynamoDB) as ours made (of DynamoDB or for secrets) before its first answer, against a stand-in that answers at once. Routes get a plain read, all others an empty batch.`,
  tables: [
    {
      columns: ['bundle', 'KB', 'calls', 'first answer', 'ms', 'bare ms', 'ratio'],
      rows: colds.map(({ name, bytes, calls, outcome, ms, bareMs }) => [
        name,
        Math.round(bytes / 1000),
        calls,
        outcome.slice(0, 40),
        ms,
        bareMs,
        ms / bareMs,
      ]),
    },
  ],
  targets: [
    {
      what: 'largest ratio to a bare handler',
      value: Math.max(...colds.map(({ ms, bareMs }) => ms / bareMs)),
      bound: 1.4,
      kind: 'at most',
      unit: '×',
    },
    {
      what: 'largest bundle',
      value: Math.max(...colds.map(({ bytes }) => bytes)) / 1000,
      bound: MAX_BUNDLE_BYTES / 1000,
      kind: 'at most',
      unit: 'KB',
    },
  ],
});
