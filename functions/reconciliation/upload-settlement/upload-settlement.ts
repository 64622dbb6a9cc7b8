import type { UseCase } from '#shared/http/request.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { refuseClosed } from '../requests/require-settlement.ts';
import { fileOf, type ReconciliationRuntime } from '../runtime.ts';
import { loadSettlement } from '../store/settlements.ts';
import type { UploadSettlement } from './contract.ts';

export const uploadSettlement: UseCase<typeof UploadSettlement, ReconciliationRuntime> = async (
  { params: { method, day } },
  { db, files, clock },
) => {
  refuseClosed(await loadSettlement(db, { method, day }));
  const url = await files.link('PUT', fileOf(method, day), HOUR / 1000);
  return { status: 200, body: { upload: { method: 'PUT', url, expiresAt: instant(clock, HOUR) } } };
};
