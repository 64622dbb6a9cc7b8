import { backOff } from '#shared/dynamodb/back-off.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { Segment } from '../model/segments.ts';
import { kinds, type Kind } from '../model/entries.ts';

/** Which segments hold the entries of one kind at a version of it, oldest first. */
export interface Manifest {
  readonly version: number;
  /** Changes when it was built anew: a reader starts over instead of adding what it has not loaded. */
  readonly generation: string;
  readonly segments: readonly Segment[];
  /** A rebuild that is under way, and how many of the oldest segments it is going to replace. */
  readonly rebuild?: { readonly id: string; readonly replaces: number };
}

/** One manifest per kind, so that the writers of one do not stand in the way of those of another. */
const manifestKey = (kind: Kind): Key => ({ table: 'catalog', pk: 'INDEX', sk: kind });

const none: Manifest = { version: 0, generation: 'first', segments: [] };

/** All manifests in one call; without segments where nothing was indexed yet. */
export const readManifests = async (
  db: Pick<Database, 'getMany'>,
): Promise<Readonly<Record<Kind, Manifest>>> => {
  const found = await db.getMany<Manifest>(kinds.map(manifestKey), { consistent: false });
  const [documents = none, prices = none, stock = none, ratings = none] = found;
  return { documents, prices, stock, ratings };
};

/** Conflicts with other writers are waited out this long; the queue delivers the rest again. */
const CONFLICT_BUDGET_MS = 20_000;

/**
 * Replaces a manifest by what follows from it. When somebody else was quicker, it is asked again what follows from
 * theirs. Answers false when nothing does.
 */
export const changeManifest = async (
  db: Pick<Database, 'get' | 'writeOne'>,
  kind: Kind,
  next: (before: Manifest) => Promise<Omit<Manifest, 'version'> | undefined>,
): Promise<boolean> => {
  const wait = backOff({ baseMs: 20, budgetMs: CONFLICT_BUDGET_MS });
  for (;;) {
    const before = (await db.get<Manifest>(manifestKey(kind))) ?? none;
    const changed = await next(before);
    if (changed === undefined) return false;
    const after: Manifest = { ...changed, version: before.version + 1 };
    const refusal = await db.writeOne(saveAction(manifestKey(kind), after));
    if (refusal === undefined) return true;
    await wait();
  }
};
