import type { UseCase } from '#shared/http/request.ts';
import { requirePayment } from '../store/payments.ts';
import { requireKey } from '../store/require-key.ts';
import type { SandboxRuntime } from '../store/runtime.ts';
import { showSandboxPayment } from '../store/shown.ts';
import type { GetSandboxPayment } from './contract.ts';

export const getSandboxPayment: UseCase<typeof GetSandboxPayment, SandboxRuntime> = async (
  { params, headers },
  { db, secrets, apiUrl },
) => {
  await requireKey(headers, secrets);
  return { status: 200, body: showSandboxPayment(await requirePayment(db, params.paymentId), apiUrl) };
};
