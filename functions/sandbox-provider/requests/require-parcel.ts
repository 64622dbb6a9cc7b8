import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { sandboxErrors } from '../errors.ts';
import type { SandboxParcel } from '../model/parcel.ts';
import { loadParcel } from '../store/parcels.ts';

/** @throws SANDBOX_PARCEL_NOT_FOUND */
export const requireParcel = async (db: Database, reference: string): Promise<SandboxParcel> => {
  const found = await loadParcel(db, reference);
  if (found !== undefined) return found;
  throw problem(sandboxErrors.SANDBOX_PARCEL_NOT_FOUND, { detail: `no parcel ${reference}` });
};
