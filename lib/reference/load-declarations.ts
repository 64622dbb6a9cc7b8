import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declarations } from './reference-files.ts';

/** Loaded only when asked for: reading every contract takes a second, and most builds find nothing to do. */
export const loadDeclarations = async (root: string): Promise<Declarations> => {
  const { domains, layers } = await import('../../functions/domains.ts');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { domains, layers, version };
};
