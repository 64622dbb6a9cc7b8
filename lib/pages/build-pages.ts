import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { pageApps, type PageApp } from './page-apps.ts';

/** Where the built pages of all apps lie, one folder each. */
export const pagesFolder = (root: string): string => join(root, 'dist/pages');

/**
 * Bundles the shop, the console and the till for browsers, unless what is on disk was built from the very files that are
 * there now. Answers the folders that were written.
 */
export const buildPages = async (root: string): Promise<readonly string[]> => {
  const folder = pagesFolder(root);
  const record = join(folder, 'built.json');
  if (existsSync(record) && isSame(root, JSON.parse(readFileSync(record, 'utf8')) as BuiltRecord)) return [];
  rmSync(folder, { recursive: true, force: true });
  const built = await Promise.all(pageApps.map((app) => buildApp(root, app)));
  const inputs = [...new Set(built.flat())].sort();
  writeFileSync(record, JSON.stringify({ inputs, fingerprint: fingerprintOf(root, inputs) }));
  return pageApps.map(({ name }) => `dist/pages/${name}`);
};

interface BuiltRecord {
  /** Files that were read, from the root. */
  readonly inputs: readonly string[];
  readonly fingerprint: string;
}

const isSame = (root: string, { inputs, fingerprint }: BuiltRecord): boolean =>
  inputs.every((input) => existsSync(join(root, input))) && fingerprintOf(root, inputs) === fingerprint;

const fingerprintOf = (root: string, inputs: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`\n${input}\n`).update(readFileSync(join(root, input)));
  return hash.digest('hex');
};

/** Answers what the app was made of. */
const buildApp = async (root: string, app: PageApp): Promise<readonly string[]> => {
  const outdir = join(pagesFolder(root), app.name);
  mkdirSync(outdir, { recursive: true });
  const { metafile } = await build({ ...optionsOf(root, app), outdir });
  const files = Object.keys(metafile.outputs).map((file) => basename(file));
  writeFileSync(join(outdir, 'index.html'), pageOf(app, files));
  const own = copyStatic(root, app, outdir);
  return [...Object.keys(metafile.inputs), ...own, 'lib/pages/build-pages.ts', 'lib/pages/page-apps.ts'];
};

const optionsOf = (root: string, { name }: PageApp) =>
  ({
    absWorkingDir: root,
    entryPoints: { app: `web/${name}/main.tsx` },
    entryNames: '[name]-[hash]',
    // What is imported when it is needed, as the reader of codes for cameras, is a file of its own.
    splitting: true,
    chunkNames: 'part-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }) satisfies BuildOptions;

/** Files of an app that go out as they are: the icon, the manifest, the worker that keeps it for days without network. */
const copyStatic = (root: string, { name }: PageApp, outdir: string): readonly string[] => {
  const folder = join('web', name, 'static');
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).map((file) => {
    writeFileSync(join(outdir, file), readFileSync(join(root, folder, file)));
    return join(folder, file);
  });
};

const pageOf = ({ name, title, about, isInstallable }: PageApp, files: readonly string[]): string => {
  const named = (ending: string): string =>
    files.find((file) => file.startsWith('app-') && file.endsWith(ending)) ?? '';
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${about}">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%23263a73'/%3E%3Ccircle cx='16' cy='16' r='7' fill='none' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E">
${isInstallable ? `<link rel="manifest" href="/${name}/manifest.webmanifest">\n` : ''}<link rel="stylesheet" href="/${name}/${named('.css')}">
<script type="module" src="/${name}/${named('.js')}"></script>
</head>
<body><div id="app"></div><noscript>${title}: this page needs JavaScript.</noscript></body>
</html>
`;
};
