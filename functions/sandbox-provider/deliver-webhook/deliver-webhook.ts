import type { Task } from '#shared/events/events-handler.ts';
import { requirePayment } from '../requests/require-payment.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { sendLater, sendNotification } from '../notifying/send-notification.ts';

/** Sends a notification that was delayed, or that the shop did not take, and again later if it is not taken now. */
export const deliverWebhook: Task<SandboxRuntime> = async (input, runtime) => {
  const payment = await requirePayment(runtime.db, String(input['paymentId']));
  if (payment.status === 'pending') return;
  const tried = Number(input['tried']) + 1;
  const taken = await sendNotification(payment, 1, runtime);
  if (!taken) await sendLater(payment.paymentId, { tried }, runtime);
};
