import { defineScopes } from '#shared/contracts/scopes.ts';

export const customersScopes = defineScopes({
  'customers.read': {
    allows: 'Read customer profiles.',
    roles: ['store-manager', 'support'],
  },
  'customers.write': {
    allows: 'Create and change customer profiles.',
    roles: ['store-manager', 'support'],
  },
  'customers.merge': {
    allows: 'Merge customer profiles and undo merges.',
    roles: ['store-manager', 'support'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof customersScopes, true> {}
}
