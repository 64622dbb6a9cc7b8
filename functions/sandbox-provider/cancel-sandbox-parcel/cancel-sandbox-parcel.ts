import { backOff } from '#shared/dynamodb/back-off.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { SandboxParcel } from '../model/parcel.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireKey } from '../requests/require-key.ts';
import { requireParcel } from '../requests/require-parcel.ts';
import { saveParcel } from '../store/parcels.ts';
import { showSandboxParcel } from '../view/show-sandbox-parcel.ts';
import type { CancelSandboxParcel } from './contract.ts';

export const cancelSandboxParcel: UseCase<typeof CancelSandboxParcel, SandboxRuntime> = async (
  { params, headers },
  runtime,
) => {
  await requireKey(headers, runtime.secrets);
  const parcel = await cancelled(await requireParcel(runtime.db, params.reference), runtime);
  return { status: 200, body: showSandboxParcel(parcel, runtime.apiUrl) };
};

const cancelled = async (found: SandboxParcel, runtime: SandboxRuntime): Promise<SandboxParcel> => {
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (let parcel = found; ; await wait()) {
    if (parcel.cancelled) return parcel;
    const after = { ...parcel, cancelled: true, version: parcel.version + 1 };
    const moved = await saveParcel(after, runtime);
    if (moved === undefined) return after;
    parcel = moved;
  }
};
