import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a cloud assembly is made from: the CDK app, the declarations and the code of the functions, versions and context. */
const SOURCES = [
  'bin/app.ts',
  'functions',
  'lib',
  'shared',
  'docs/reference',
  'web',
  'package-lock.json',
  'cdk.json',
  'cdk.context.json',
];
const NO_PART = /(?:\.test\.ts|\.md)$/;

/** A name for the state of everything an assembly is made from. */
export const assemblyInputs = (root: string, context = process.env['CDK_CONTEXT_JSON'] ?? ''): string => {
  const hash = createHash('sha256').update(context);
  for (const file of SOURCES.flatMap((source) => filesOf(root, source)))
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** Whether `outdir` holds the assembly of these inputs, and nobody synthesized another into it since. */
export const isMadeFrom = (inputs: string, outdir: string): boolean => {
  const mark = markOf(outdir);
  return existsSync(mark) && readFileSync(mark, 'utf8') === markText(inputs, outdir);
};

export const markMadeFrom = (inputs: string, outdir: string): void => {
  writeFileSync(markOf(outdir), markText(inputs, outdir));
};

const markOf = (outdir: string) => join(outdir, 'made-from.txt');

/** Every synthesis writes the manifest, also one with another stage. */
const markText = (inputs: string, outdir: string): string => {
  const manifest = statSync(join(outdir, 'manifest.json'), { throwIfNoEntry: false });
  return `${inputs} ${manifest?.mtimeMs}`;
};

const filesOf = (root: string, source: string): readonly string[] => {
  const state = statSync(join(root, source), { throwIfNoEntry: false });
  if (state === undefined) return [];
  if (!state.isDirectory()) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NO_PART.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !file.includes('node_modules/'))
    .sort();
};
