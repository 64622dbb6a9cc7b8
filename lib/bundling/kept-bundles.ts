import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, bundlesIn, metafileOf } from './bundle.ts';
import type { Bundles } from './bundles.ts';
import type { EntryPoints } from './entry-points.ts';
import { fingerprintOf, inputsOf, newestOf } from './inputs.ts';

interface KeptOptions {
  /** The repository's root, which entry points are relative to. */
  readonly root: string;
  /** Folder that builds are kept in, each in a folder named by what it was made from. */
  readonly store: string;
}

const A_DAY_MS = 86_400_000;

/**
 * Bundles, built only when something they are made from has changed: most starts of a shop find them ready. A build
 * appears under its name all at once, so runs at the same time neither wait for nor disturb each other.
 */
export const keptBundles = async (
  entryPoints: EntryPoints,
  { root, store }: KeptOptions,
): Promise<Bundles> => {
  const ready = findReady(entryPoints, { root, store });
  if (ready !== undefined) return bundlesIn(ready);
  const startedAt = Date.now();
  const building = join(store, `building-${process.pid}-${startedAt}`);
  await bundle(entryPoints, { root, outdir: building });
  const inputs = inputsOf(metafileOf(building));
  rmSync(metafileOf(building));
  // A file that was saved meanwhile may be in the build as it was before; such a build serves this run alone.
  if (newestOf(inputs, root) >= startedAt) return bundlesIn(building);
  const kept = join(store, fingerprintOf(entryPoints, inputs, root));
  appear(building, kept);
  remember(inputs, store);
  dropOld(store, kept);
  return bundlesIn(kept);
};

/** The build made from the very files that are there now, if there is one. */
const findReady = (entryPoints: EntryPoints, { root, store }: KeptOptions): string | undefined => {
  const list = join(store, INPUTS);
  if (!existsSync(list)) return undefined;
  const inputs = readFileSync(list, 'utf8').split('\n');
  if (!inputs.every((input) => existsSync(join(root, input)))) return undefined;
  const kept = join(store, fingerprintOf(entryPoints, inputs, root));
  return existsSync(kept) ? kept : undefined;
};

/** Which files the latest build was made from, a line each. */
const INPUTS = 'inputs.txt';

const remember = (inputs: readonly string[], store: string): void => {
  const draft = join(store, `${INPUTS}-${process.pid}`);
  writeFileSync(draft, inputs.join('\n'));
  renameSync(draft, join(store, INPUTS));
};

/** Another run may have made the same build first; then that one stays. */
const appear = (building: string, kept: string): void => {
  try {
    renameSync(building, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(building, { recursive: true });
  }
};

const dropOld = (store: string, current: string): void => {
  for (const name of readdirSync(store)) {
    const folder = join(store, name);
    // Another run may have dropped it a moment ago.
    const savedAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    const isOld = Date.now() - savedAt > A_DAY_MS;
    if (isOld && folder !== current && name !== INPUTS) rmSync(folder, { recursive: true, force: true });
  }
};
