import { timedSignature } from '#shared/secrets/timed-signature.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { notificationOf, pauseAfter } from '../model/notification.ts';
import type { SandboxPayment } from '../model/payment.ts';
import type { SandboxRuntime } from './sandbox-runtime.ts';

const WEBHOOK_PATH = '/v1/payments/webhooks/sandbox';

/** Sends the notification of a payment, as often at once as asked; true when every copy was taken. */
export const sendNotification = async (
  payment: SandboxPayment,
  copies: number,
  { clock, secrets, apiUrl, post }: SandboxRuntime,
): Promise<boolean> => {
  const body = notificationOf(payment);
  const signature = timedSignature(body, await secrets.get('sandbox'), clock);
  const answers = await Promise.all(
    Array.from({ length: copies }, () =>
      post(`${apiUrl}${WEBHOOK_PATH}`, body, { 'satu-sandbox-signature': signature }),
    ),
  );
  return answers.every((status) => status >= 200 && status < 300);
};

/** Sends it (again) after a while. `tried` counts how often it was sent by then; after the last pause nothing happens. */
export const sendLater = async (
  paymentId: string,
  {
    tried,
    afterSeconds = pauseAfter(tried),
  }: { readonly tried: number; readonly afterSeconds?: number | undefined },
  { clock, schedules }: SandboxRuntime,
): Promise<void> => {
  if (afterSeconds === undefined) return;
  await schedules.at(scheduleName(paymentId, tried), instant(clock, afterSeconds * SECOND), {
    task: 'deliver-webhook',
    paymentId,
    tried,
  });
};

export const scheduleName = (paymentId: string, tried: number): string => `${paymentId}-${tried}`;
