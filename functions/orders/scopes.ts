import { defineScopes } from '#shared/contracts/scopes.ts';

export const ordersScopes = defineScopes({
  'orders.read': {
    allows: 'Read any order.',
    roles: ['store-manager', 'store-clerk', 'support', 'finance'],
    channelClients: true,
  },
  'orders.write': {
    allows: 'Place, change and cancel any order.',
    roles: ['store-manager', 'store-clerk', 'support'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof ordersScopes, true> {}
}
