import { join } from 'node:path';
import { buildReference } from '../lib/reference/build-reference.ts';
import { loadDeclarations } from '../lib/reference/load-declarations.ts';
import { pageFiles } from '../lib/reference/reference-files.ts';
import { driftedFiles, writeFiles } from '../lib/reference/write-files.ts';

/**
 * `npm run docs`: the pages of docs/reference that people read in the repository, and all that `npm run build` builds.
 * With `--check` no page is written, and the exit code is 1 when one on disk says something else.
 */
const root = join(import.meta.dirname, '..');
const built = await buildReference(root);
const pages = await pageFiles(root, await loadDeclarations(root));

if (process.argv.includes('--check')) {
  const drifted = driftedFiles(root, pages);
  for (const path of drifted) console.error(`${path} is not what the declarations say; run: npm run docs`);
  process.exitCode = drifted.length === 0 ? 0 : 1;
} else {
  for (const path of [...built, ...writeFiles(root, pages)]) console.log(`wrote ${path}`);
}
