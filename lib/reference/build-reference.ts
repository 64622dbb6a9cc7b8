import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loadDeclarations } from './load-declarations.ts';
import { builtFiles } from './reference-files.ts';
import { writeAtOnce, writeFiles } from './write-files.ts';

/** What the files on disk were built from. */
interface BuildRecord {
  /** Files that were read, from the root. */
  readonly inputs: readonly string[];
  /** The files that were built. */
  readonly outputs: readonly string[];
  /** Of the contents of both. */
  readonly fingerprint: string;
}

const RECORD = 'dist/reference.json';

/**
 * Builds the documents, the reference page and the typed client from the declarations, unless those on disk were built
 * from the very files that are there now: looking takes a tenth of a second. Answers the paths that were written.
 */
export const buildReference = async (root: string): Promise<readonly string[]> => {
  if (isBuilt(root)) return [];
  const inputs = await inputsOf(root);
  const before = fingerprintOf(root, inputs);
  const files = await builtFiles(root, await loadDeclarations(root));
  const written = writeFiles(root, files);
  const outputs = [...files.keys()];
  // A file that was saved meanwhile may be in the build as it was before: the next one looks again.
  if (fingerprintOf(root, inputs) === before) remember(root, inputs, outputs);
  return written;
};

const remember = (root: string, inputs: readonly string[], outputs: readonly string[]): void => {
  const fingerprint = fingerprintOf(root, [...inputs, ...outputs]);
  if (fingerprint === undefined) return;
  const record: BuildRecord = { inputs, outputs, fingerprint };
  writeAtOnce(join(root, RECORD), JSON.stringify(record));
};

const isBuilt = (root: string): boolean => {
  const file = join(root, RECORD);
  if (!existsSync(file)) return false;
  const { inputs, outputs, fingerprint } = JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
  return fingerprintOf(root, [...inputs, ...outputs]) === fingerprint;
};

/** The same bytes in the same files have the same one; none where a file is missing. */
const fingerprintOf = (root: string, paths: readonly string[]): string | undefined => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = join(root, path);
    if (!existsSync(file)) return undefined;
    hash.update(`\n${path}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** Every file of ours that the declarations, the generators and the page are made of. */
const inputsOf = async (root: string): Promise<readonly string[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      'functions/domains.ts',
      'lib/reference/build-reference.ts',
      'web/reference/main.ts',
      'web/reference/page.css',
    ],
    outdir: 'dist/reference',
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return [...Object.keys(metafile.inputs), 'package.json', 'package-lock.json'].sort();
};
