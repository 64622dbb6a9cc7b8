import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Bundles } from './bundles.ts';
import type { EntryPoints } from './entry-points.ts';
import { fixedEndpoints } from './fixed-endpoints.ts';
import { leanDeclarations } from './lean-declarations.ts';
import { modernPhoneNumbers } from './modern-phone-numbers.ts';
import { packedJson } from './packed-json.ts';

const ownPart = (file: string): string => join(import.meta.dirname, '../../shared/aws', file);

/** Parts of the SDK that a bundle does better without; the replacements say why. */
const replaced = {
  '@aws-sdk/credential-provider-node': ownPart('environment-credentials.ts'),
  '@smithy/core/event-streams': ownPart('no-event-streams.ts'),
  'mnemonist/lru-cache': ownPart('least-recently-used.ts'),
};

interface BundleOptions {
  /** The repository's root, which entry points are relative to. */
  readonly root: string;
  /** Folder the bundles are written to, one folder each. */
  readonly outdir: string;
}

/**
 * Builds every bundle in one esbuild run: NodejsFunction would start one process per function, about a second each.
 * The output is CommonJS, which Lambda starts sooner; a package.json beside it says so, because the repository is
 * `"type": "module"` and not everything that runs Lambda's bundles looks for `.cjs`.
 */
export const bundle = async (entryPoints: EntryPoints, { root, outdir }: BundleOptions): Promise<Bundles> => {
  refuseMissing(entryPoints, root);
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entryPoints },
    outdir,
    entryNames: '[name]/index',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    // A package that the SDK imports when it needs it is required: `import()` of `node:http` starts Node's other loader.
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    alias: replaced,
    plugins: [fixedEndpoints, leanDeclarations, packedJson, modernPhoneNumbers],
    minify: true,
    treeShaking: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  Object.keys(entryPoints).forEach((name) =>
    writeJson(join(outdir, name, 'package.json'), { type: 'commonjs' }),
  );
  writeJson(metafileOf(outdir), metafile);
  return bundlesIn(outdir);
};

/** Bundles built before. */
export const bundlesIn = (outdir: string): Bundles => ({ folderOf: (name) => join(outdir, name) });

/** Beside the bundles and not inside them: what lies in a bundle's folder is uploaded. */
export const metafileOf = (outdir: string): string => `${outdir}.meta.json`;

const refuseMissing = (entryPoints: EntryPoints, root: string): void => {
  const missing = Object.values(entryPoints).filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) {
    throw new Error(
      `declared in domain.ts, but not there: ${missing.join(', ')}; write the entry point or drop the declaration`,
    );
  }
};

const writeJson = (file: string, value: unknown): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
};
