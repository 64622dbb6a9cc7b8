import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import {
  ChargebackReceived,
  ChargebackResolved,
  PaymentCaptured,
  PaymentRefunded,
} from '../payments/events.ts';
import { onChargebackReceived } from './on-chargeback-received/on-chargeback-received.ts';
import { onChargebackResolved } from './on-chargeback-resolved/on-chargeback-resolved.ts';
import { onPaymentCaptured } from './on-payment-captured/on-payment-captured.ts';
import { onPaymentRefunded } from './on-payment-refunded/on-payment-refunded.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(PaymentCaptured, onPaymentCaptured),
      reaction(PaymentRefunded, onPaymentRefunded),
      reaction(ChargebackReceived, onChargebackReceived),
      reaction(ChargebackResolved, onChargebackResolved),
    ],
  },
  awsRuntime(),
);
