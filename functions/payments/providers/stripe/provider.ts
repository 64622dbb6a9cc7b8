import { stripeAdapter } from './adapter.ts';

/** Cards and what else the account offers, on Stripe's hosted Checkout. */
export const stripe = {
  name: 'stripe',
  webhook: { header: 'Stripe-Signature', signature: '`t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`' },
  secret: 'Credentials of Stripe, as JSON: see docs/guides/payments.md',
  connect: stripeAdapter,
} as const;
