import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { instant } from '#shared/time/clock.ts';
import { sandboxErrors } from '../errors.ts';
import type { SandboxPayment } from '../model/payment.ts';
import { savePayment } from '../store/payments.ts';
import { requireKey } from '../requests/require-key.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { showSandboxPayment } from '../view/show-sandbox-payment.ts';
import type { StartSandboxPayment } from './contract.ts';

export const startSandboxPayment: UseCase<typeof StartSandboxPayment, SandboxRuntime> = async (
  { body, headers },
  runtime,
) => {
  await requireKey(headers, runtime.secrets);
  const { key, ...asked } = body;
  const wanted: SandboxPayment = {
    ...asked,
    paymentId: await paymentIdOf(key, runtime),
    version: 1,
    status: 'pending',
    refunds: [],
    startedAt: instant(runtime.clock),
  };
  const earlier = await savePayment(wanted, runtime);
  if (earlier !== undefined && !isSame(earlier, wanted))
    throw problem(sandboxErrors.SANDBOX_KEY_REUSED, {
      detail: 'this key was used for a payment of another amount',
    });
  return { status: 201, body: showSandboxPayment(earlier ?? wanted, runtime.apiUrl) };
};

/** The same for the same key, and not to be guessed: who knows it may pay. */
const paymentIdOf = async (key: string, { secrets }: SandboxRuntime): Promise<string> => {
  const digest = keyedDigest(await secrets.get('sandbox'), 'sandbox-payment', key);
  return `sbx-${digest.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 24)}`;
};

const isSame = (a: SandboxPayment, b: SandboxPayment): boolean =>
  a.amount === b.amount && a.currency === b.currency && a.orderReference === b.orderReference;
