import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { PaymentCaptured, PaymentRefunded } from '../payments/events.ts';
import { onPaymentCaptured } from './on-payment-captured/on-payment-captured.ts';
import { onPaymentRefunded } from './on-payment-refunded/on-payment-refunded.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(PaymentCaptured, onPaymentCaptured), reaction(PaymentRefunded, onPaymentRefunded)],
  },
  awsRuntime(),
);
