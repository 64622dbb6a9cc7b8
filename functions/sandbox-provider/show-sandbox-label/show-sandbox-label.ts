import type { UseCase } from '#shared/http/request.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireParcel } from '../requests/require-parcel.ts';
import type { ShowSandboxLabel } from './contract.ts';

export const showSandboxLabel: UseCase<typeof ShowSandboxLabel, SandboxRuntime> = async (
  { params },
  { db },
) => {
  const { trackingNumber, service } = await requireParcel(db, params.reference);
  return {
    status: 200,
    body: `^XA^FO40,40^A0N,40^FDSandbox ${service}^FS^FO40,100^BCN,120^FD${trackingNumber}^FS^XZ`,
  };
};
