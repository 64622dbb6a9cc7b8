import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed, SeedContext } from './demo-seed.ts';
import { step } from './progress.ts';
import type { RunnerLog } from './runner-log.ts';

interface SeedPlace {
  readonly log: RunnerLog;
  readonly dataDir?: string;
}

interface Seedable extends SeedContext {
  /** Waits until what the seed set off has come to rest. */
  readonly drain: () => Promise<void>;
}

/** Fills the shop, unless its data folder was filled at an earlier start. */
export const seedOnce = async (
  seed: Seed,
  { baseUrl, token, drain }: Seedable,
  { log, dataDir }: SeedPlace,
): Promise<void> => {
  const mark = dataDir === undefined ? undefined : join(dataDir, 'seeded');
  if (mark !== undefined && existsSync(mark)) return;
  const filled = seed({ baseUrl, token }).then(() => drain());
  await step(log, filled, () => 'demo data');
  if (mark !== undefined) writeFileSync(mark, new Date().toISOString());
};
