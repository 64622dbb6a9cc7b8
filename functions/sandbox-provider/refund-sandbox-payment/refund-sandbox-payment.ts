import { backOff } from '#shared/dynamodb/back-off.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { sandboxErrors } from '../errors.ts';
import { refunded, type SandboxPayment, type SandboxRefund } from '../model/payment.ts';
import { requirePayment } from '../requests/require-payment.ts';
import { savePayment } from '../store/payments.ts';
import { requireKey } from '../requests/require-key.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { showSandboxPayment } from '../view/show-sandbox-payment.ts';
import type { RefundSandboxPayment } from './contract.ts';

export const refundSandboxPayment: UseCase<typeof RefundSandboxPayment, SandboxRuntime> = async (
  { body, headers },
  runtime,
) => {
  await requireKey(headers, runtime.secrets);
  const { paymentId, key, amount } = body;
  const payment = await giveBack(await requirePayment(runtime.db, paymentId), { key, amount }, runtime);
  return { status: 200, body: showSandboxPayment(payment, runtime.apiUrl) };
};

const giveBack = async (
  found: SandboxPayment,
  refund: SandboxRefund,
  runtime: SandboxRuntime,
): Promise<SandboxPayment> => {
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (let payment = found; ; await wait()) {
    const result = refunded(payment, refund);
    if (result.kind === 'before') return payment;
    if (result.kind !== 'now') throw refusal(result.kind);
    const moved = await savePayment(result.payment, runtime);
    if (moved === undefined) return result.payment;
    payment = moved;
  }
};

const refusal = (kind: 'key_reused' | 'too_large') =>
  kind === 'key_reused'
    ? problem(sandboxErrors.SANDBOX_KEY_REUSED, {
        detail: 'this key was used for a refund of another amount',
      })
    : problem(sandboxErrors.SANDBOX_REFUND_TOO_LARGE, {
        detail: 'the amount exceeds the refundable balance of the payment',
      });
