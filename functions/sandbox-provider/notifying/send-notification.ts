import { instant, SECOND } from '#shared/time/clock.ts';
import { notificationOf, pauseAfter } from '../model/notification.ts';
import type { SandboxPayment } from '../model/payment.ts';
import { postSigned } from './post-signed.ts';
import type { SandboxRuntime } from './sandbox-runtime.ts';

const WEBHOOK_PATH = '/v1/payments/webhooks/sandbox';

/** Sends the notification of a payment, as often at once as asked; true when every copy was taken. */
export const sendNotification = (
  payment: SandboxPayment,
  copies: number,
  runtime: SandboxRuntime,
): Promise<boolean> => postSigned(WEBHOOK_PATH, notificationOf(payment), copies, runtime);

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
