import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { dropsErrors } from '../errors.ts';
import type { Drop } from '../model/drop.ts';
import { loadDrop } from '../store/drops.ts';

export const requireDrop = async (db: Database, dropId: string): Promise<Drop> => {
  const drop = await loadDrop(db, dropId);
  if (drop !== undefined) return drop;
  throw problem(dropsErrors.DROP_NOT_FOUND, { detail: `no drop ${dropId}` });
};
