import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { sandboxErrors } from '../errors.ts';
import { decided, type SandboxDecision, type SandboxPayment } from '../model/payment.ts';
import { requirePayment } from '../requests/require-payment.ts';
import { savePayment } from '../store/payments.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { scheduleName, sendLater, sendNotification } from '../notifying/send-notification.ts';
import { payUrlOf, showSandboxPayment } from '../view/show-sandbox-payment.ts';
import type { DecideSandboxPayment } from './contract.ts';
import { isForm, readDecision } from './read-decision.ts';

export const decideSandboxPayment: UseCase<typeof DecideSandboxPayment, SandboxRuntime> = async (
  { params, rawBody, headers },
  runtime,
) => {
  const decision = readDecision(rawBody, headers);
  const payment = await decideOnce(await requirePayment(runtime.db, params.paymentId), decision, runtime);
  if (!isForm(headers)) return { status: 200, body: showSandboxPayment(payment, runtime.apiUrl) };
  // Relative, so that it stays on the host the page was opened under; the page's policy allows no other.
  return { status: 303, body: '', headers: { location: payUrlOf(payment.paymentId, '') } };
};

const decideOnce = async (
  payment: SandboxPayment,
  decision: SandboxDecision,
  runtime: SandboxRuntime,
): Promise<SandboxPayment> => {
  if (payment.status !== 'pending') return asBefore(payment, decision);
  await promiseNotification(payment.paymentId, decision, runtime);
  const after = decided(payment, decision);
  const moved = await savePayment(after, runtime);
  if (moved !== undefined) return asBefore(moved, decision);
  if (decision.delaySeconds === 0) await notifyNow(after, decision, runtime);
  return after;
};

/** Scheduled before the decision is saved, so that a crash afterwards loses no notification. */
const promiseNotification = (paymentId: string, { delaySeconds }: SandboxDecision, runtime: SandboxRuntime) =>
  delaySeconds > 0
    ? sendLater(paymentId, { tried: 0, afterSeconds: delaySeconds }, runtime)
    : sendLater(paymentId, { tried: 1 }, runtime);

const notifyNow = async (
  payment: SandboxPayment,
  { duplicate }: SandboxDecision,
  runtime: SandboxRuntime,
) => {
  const taken = await sendNotification(payment, 1 + duplicate, runtime);
  if (taken) await runtime.schedules.cancel(scheduleName(payment.paymentId, 1));
};

/** Pressing the button twice is pressing it once; changing one's mind comes too late. */
const asBefore = (payment: SandboxPayment, { outcome }: SandboxDecision): SandboxPayment => {
  if (payment.status === outcome) return payment;
  throw problem(sandboxErrors.SANDBOX_PAYMENT_DECIDED, { detail: `the payment is ${payment.status}` });
};
