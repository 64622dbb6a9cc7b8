import type { UseCase } from '#shared/http/request.ts';
import { requirePayment } from '../requests/require-payment.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import type { ShowPayPage } from './contract.ts';
import { payPage } from './pay-page.ts';

export const showPayPage: UseCase<typeof ShowPayPage, SandboxRuntime> = async ({ params }, { db }) => ({
  status: 200,
  body: payPage(await requirePayment(db, params.paymentId)),
  headers: {
    // Nothing but its own form and style: a payment page must not be framed, scripted or sent elsewhere.
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  },
});
