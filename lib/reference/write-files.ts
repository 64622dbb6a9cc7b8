import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReferenceFiles } from './reference-files.ts';

/** Paths whose text on disk is another one, or that are not there. */
export const driftedFiles = (root: string, files: ReferenceFiles): readonly string[] =>
  [...files].filter(([path, text]) => textOf(join(root, path)) !== text).map(([path]) => path);

/** Writes those that changed, each at once: programs that run meanwhile read the old text or the new one. */
export const writeFiles = (root: string, files: ReferenceFiles): readonly string[] => {
  const drifted = driftedFiles(root, files);
  for (const path of drifted) writeAtOnce(join(root, path), files.get(path) ?? '');
  return drifted;
};

export const writeAtOnce = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
};

const textOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
