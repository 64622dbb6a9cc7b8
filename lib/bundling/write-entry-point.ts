import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Leaves a file that says so already as old as it is: what is newer than its bundle is bundled again. */
export const writeEntryPoint = (root: string, path: string, text: string): void => {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
