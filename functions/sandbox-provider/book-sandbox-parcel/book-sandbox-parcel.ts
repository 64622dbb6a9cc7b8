import type { UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import { sandboxErrors } from '../errors.ts';
import type { SandboxParcel } from '../model/parcel.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireKey } from '../requests/require-key.ts';
import { loadParcel, saveParcel } from '../store/parcels.ts';
import { showSandboxParcel } from '../view/show-sandbox-parcel.ts';
import type { BookSandboxParcel } from './contract.ts';

export const bookSandboxParcel: UseCase<typeof BookSandboxParcel, SandboxRuntime> = async (
  { body, headers },
  runtime,
) => {
  await requireKey(headers, runtime.secrets);
  if (body.postalCode === '00000')
    throw problem(sandboxErrors.SANDBOX_ADDRESS_NOT_SERVED, { detail: 'postal code 00000 is not served' });
  const reference = derivedId('sbp', body.key);
  const known = await loadParcel(runtime.db, reference);
  if (known !== undefined) return { status: 201, body: showSandboxParcel(known, runtime.apiUrl) };
  const parcel: SandboxParcel = {
    reference,
    version: 1,
    service: body.service,
    trackingNumber: `SB${reference.slice('sbp_'.length, 'sbp_'.length + 12).toUpperCase()}`,
    isNumberTold: body.service !== 'no-tracking',
    cancelled: false,
    events: [],
  };
  const before = await saveParcel(parcel, runtime);
  if (body.service === 'timeout' && before === undefined)
    throw problem(sandboxErrors.SANDBOX_TIMEOUT, { detail: 'the parcel is booked, but the answer was lost' });
  return { status: 201, body: showSandboxParcel(before ?? parcel, runtime.apiUrl) };
};
