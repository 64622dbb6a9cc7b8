import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { EntryPoints } from './entry-points.ts';

const metafile = z.object({ inputs: z.record(z.string(), z.unknown()) });

/** Files a build was made from, relative to the repository: those esbuild read, those that tell it how, and the versions of packages. */
export const inputsOf = (metafilePath: string): readonly string[] => {
  const { inputs } = z.parse(metafile, JSON.parse(readFileSync(metafilePath, 'utf8')));
  return [...new Set([...Object.keys(inputs), ...bundlingItself])].sort();
};

/** What tells esbuild how to build. */
export const bundlingItself = [
  'lib/bundling/bundle.ts',
  'lib/bundling/fixed-endpoints.ts',
  'lib/bundling/lean-declarations.ts',
  'lib/bundling/packed-json.ts',
  'package-lock.json',
];

/** A name for what a build is made from: other entry points or another byte in a file give another name. */
export const fingerprintOf = (entryPoints: EntryPoints, inputs: readonly string[], root: string): string => {
  const hash = createHash('sha256').update(JSON.stringify(entryPoints));
  for (const input of inputs) hash.update(`\n${input}\n`).update(stateOf(join(root, input)));
  return hash.digest('hex').slice(0, 16);
};

/** Packages are known by time and size: reading all of them would take longer than it saves. */
const stateOf = (path: string): string | Buffer => {
  if (!path.includes('/node_modules/')) return readFileSync(path);
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
};

/** When the last of these files was written, in milliseconds since 1970. */
export const newestOf = (inputs: readonly string[], root: string): number =>
  inputs.reduce((newest, input) => Math.max(newest, statSync(join(root, input)).mtimeMs), 0);
