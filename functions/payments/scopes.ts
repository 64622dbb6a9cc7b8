import { defineScopes } from '#shared/contracts/scopes.ts';

export const paymentsScopes = defineScopes({
  'chargebacks.write': { allows: 'Record and answer chargebacks.', roles: ['finance'] },
  'payments.write': {
    allows: 'Record cash, capture and refund.',
    roles: ['store-manager', 'store-clerk', 'finance'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof paymentsScopes, true> {}
}
