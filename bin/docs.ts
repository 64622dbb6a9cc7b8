import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { domains } from '../functions/domains.ts';
import { tables } from '../functions/tables.ts';
import { referenceFiles } from '../lib/reference/reference-files.ts';

/**
 * Writes everything that is generated from the declarations: `npm run docs`. With `--check` nothing is written, and the
 * exit code is 1 when a file on disk says something else.
 */
const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const files = await referenceFiles(root, { domains, tables, version });

const drifted = [...files].filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  for (const [path] of drifted) console.error(`${path} is not what the declarations say; run: npm run docs`);
  process.exitCode = drifted.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of drifted) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
