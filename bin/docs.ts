import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReference } from '../lib/reference/build-reference.ts';
import { loadDeclarations } from '../lib/reference/load-declarations.ts';
import { pageFiles, snapshotPages } from '../lib/reference/reference-files.ts';
import { breakingChanges } from '../lib/reference/snapshot/breaking-changes.ts';
import { snapshotIn } from '../lib/reference/snapshot/snapshot-text.ts';
import { driftedFiles, writeFiles } from '../lib/reference/write-files.ts';

/**
 * `npm run docs`: the pages of docs/reference that people read in the repository, and all that `npm run build` builds.
 * A change that breaks callers is refused, and written only with `--accept`. With `--check` no page is written, and the
 * exit code is 1 when one on disk says something else.
 */
const root = join(import.meta.dirname, '..');
const built = await buildReference(root);
const { files, snapshot } = await pageFiles(root, await loadDeclarations(root));

const before = snapshotPages.map((path) => join(root, path)).filter((path) => existsSync(path));
const breaking = breakingChanges(snapshotIn(before.map((path) => readFileSync(path, 'utf8'))), snapshot);
const drifted = driftedFiles(root, files);
const refuses = breaking.length > 0 && !process.argv.includes('--accept');

if (refuses) {
  console.error(`Breaking changes:\n${breaking.map((line) => `- ${line}`).join('\n')}`);
  console.error(
    'Keep the old one and add a new one, raise the version of the event, or accept the change: npm run docs -- --accept',
  );
}
if (process.argv.includes('--check')) {
  for (const path of drifted) console.error(`${path} is out of date; run: npm run docs`);
  process.exitCode = drifted.length === 0 ? 0 : 1;
} else if (refuses) {
  process.exitCode = 1;
} else {
  for (const path of [...built, ...writeFiles(root, files)]) console.log(`wrote ${path}`);
}
