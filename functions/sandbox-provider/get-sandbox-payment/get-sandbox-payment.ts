import type { UseCase } from '#shared/http/request.ts';
import { requirePayment } from '../requests/require-payment.ts';
import { requireKey } from '../requests/require-key.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { showSandboxPayment } from '../view/show-sandbox-payment.ts';
import type { GetSandboxPayment } from './contract.ts';

export const getSandboxPayment: UseCase<typeof GetSandboxPayment, SandboxRuntime> = async (
  { params, headers },
  { db, secrets, apiUrl },
) => {
  await requireKey(headers, secrets);
  return { status: 200, body: showSandboxPayment(await requirePayment(db, params.paymentId), apiUrl) };
};
