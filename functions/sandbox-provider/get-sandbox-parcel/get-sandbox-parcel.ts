import type { UseCase } from '#shared/http/request.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireKey } from '../requests/require-key.ts';
import { requireParcel } from '../requests/require-parcel.ts';
import { saveParcel } from '../store/parcels.ts';
import { showSandboxParcel } from '../view/show-sandbox-parcel.ts';
import type { GetSandboxParcel } from './contract.ts';

/** Whoever asks gets the tracking number, as a carrier’s system has it by then. */
export const getSandboxParcel: UseCase<typeof GetSandboxParcel, SandboxRuntime> = async (
  { params, headers },
  runtime,
) => {
  await requireKey(headers, runtime.secrets);
  const parcel = await requireParcel(runtime.db, params.reference);
  const told = { ...parcel, isNumberTold: true, version: parcel.version + 1 };
  if (!parcel.isNumberTold) await saveParcel(told, runtime);
  return { status: 200, body: showSandboxParcel(told, runtime.apiUrl) };
};
