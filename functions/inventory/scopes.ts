import { defineScopes } from '#shared/contracts/scopes.ts';

export const inventoryScopes = defineScopes({
  'inventory.read': {
    allows: 'Read stock with every term, and the movement ledger.',
    roles: ['merchandiser', 'store-manager', 'store-clerk', 'support'],
    channelClients: true,
  },
  'inventory.write': {
    allows: 'Count, receive and adjust stock.',
    roles: ['store-manager'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof inventoryScopes, true> {}
}
