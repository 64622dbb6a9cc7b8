import { saveAction } from '../../../../shared/dynamodb/aggregate.ts';
import type { Database, Key } from '../../../../shared/dynamodb/database.ts';
import type { Segment } from '../../model/segments.ts';
import type { Kind } from './entries.ts';

/** Which segments make up the index at a version of it, oldest first. */
export interface Manifest {
  readonly version: number;
  /** Changes when the index was built anew: a reader starts over instead of adding what it has not loaded. */
  readonly generation: string;
  readonly segments: { readonly [K in Kind]: readonly Segment[] };
  /** A rebuild that is under way, and how many of the oldest segments it is going to replace. */
  readonly rebuild?: { readonly id: string; readonly replaces: { readonly [K in Kind]: number } };
}

const manifestKey: Key = { table: 'catalog', pk: 'INDEX', sk: 'manifest' };

const none: Manifest = {
  version: 0,
  generation: 'first',
  segments: { documents: [], prices: [], stock: [] },
};

/** The manifest; one without segments while nothing was indexed yet. */
export const readManifest = async (
  db: Pick<Database, 'get'>,
  options: { readonly consistent: boolean } = { consistent: true },
): Promise<Manifest> => (await db.get<Manifest>(manifestKey, options)) ?? none;

/** Saves what follows a manifest. False when somebody else changed it in between: read it again and begin anew. */
export const saveManifest = async (
  db: Pick<Database, 'writeOne'>,
  { before, after }: { readonly before: Manifest; readonly after: Omit<Manifest, 'version'> },
): Promise<boolean> => {
  const { generation, segments, rebuild } = after;
  const next: Manifest = {
    version: before.version + 1,
    generation,
    segments,
    ...(rebuild === undefined ? {} : { rebuild }),
  };
  const refusal = await db.writeOne(saveAction(manifestKey, next));
  return refusal === undefined;
};
