import { applyEntry } from './apply/apply-entry.ts';
import { categoriesOf } from './apply/categories.ts';
import type { RowResult } from './apply/outcome.ts';
import type { Target } from './apply/target.ts';
import type { RowFault, Told } from './record.ts';

export interface Summary {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Customers whose e-mail address another profile holds; absent in a file of products. */
  readonly sharedEmail?: number;
}

interface Watcher {
  readonly done: (rows: number, failed: number) => void;
  readonly failed: (fault: RowFault) => void;
}

/** Records under way at once: enough that the pace, and not the file, decides how fast it goes. */
const UNDER_WAY = 24;

/** Brings all rows into the shop; bad ones are told and never stop good ones. */
export const runImport = async (
  told: AsyncIterable<Told>,
  target: Target,
  watcher?: Watcher,
): Promise<Summary> => {
  const importing = { ...target, ensureCategory: categoriesOf(target) };
  const tally = makeTally(watcher);
  const running = new Set<Promise<void>>();
  const broken: Error[] = [];
  const work = async (one: Told): Promise<void> => {
    tally.count('problem' in one ? [one] : await applyEntry(one, importing));
  };
  for await (const one of told) {
    while (running.size >= UNDER_WAY) await Promise.race(running);
    if (broken.length > 0) break;
    const task: Promise<void> = work(one)
      .catch((error: unknown) => {
        broken.push(error instanceof Error ? error : new Error(String(error)));
      })
      .then(() => void running.delete(task));
    running.add(task);
  }
  await Promise.all(running);
  if (broken[0] !== undefined) throw broken[0];
  return tally.summary();
};

const makeTally = (watcher: Watcher | undefined) => {
  const count = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  let sharedEmail: number | undefined;
  const rows = (): number => Object.values(count).reduce((sum, of) => sum + of, 0);
  return {
    count: (results: readonly RowResult[]): void => {
      for (const result of results) {
        count['problem' in result ? 'failed' : result.outcome] += 1;
        if ('problem' in result) watcher?.failed(result);
        else if (result.hasSharedEmail !== undefined)
          sharedEmail = (sharedEmail ?? 0) + (result.hasSharedEmail ? 1 : 0);
      }
      watcher?.done(rows(), count.failed);
    },
    summary: (): Summary => ({
      read: rows(),
      ...count,
      ...(sharedEmail === undefined ? {} : { sharedEmail }),
    }),
  };
};
