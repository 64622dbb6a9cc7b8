import { midtransAdapter } from './adapter.ts';

/** Cards, QRIS, e-wallets, virtual accounts and convenience stores in Indonesia, on the Snap page. */
export const midtrans = {
  name: 'midtrans',
  webhook: {
    signature:
      '`signature_key` in the body, `<hex SHA-512 of order_id + status_code + gross_amount + server key>`',
  },
  secret: 'Credentials of Midtrans, as JSON: see docs/guides/payments.md',
  connect: midtransAdapter,
} as const;
