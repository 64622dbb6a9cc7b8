import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../../lib/pages/build-pages.ts';
import { buildReference } from '../../lib/reference/build-reference.ts';

/** Tests read the documents and call through the typed client; those of the templates share what was synthesized. */
export default async () => {
  process.env.SATU_SYNTHESIZED = mkdtempSync(join(tmpdir(), 'satu-synth-'));
  const root = join(import.meta.dirname, '../..');
  await buildReference(root);
  await buildPages(root);
};
