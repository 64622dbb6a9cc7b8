import { defineScopes } from '#shared/contracts/scopes.ts';

export const lotsScopes = defineScopes({
  'lots.write': {
    allows: 'Set how SKUs are traced by lot.',
    roles: ['merchandiser', 'store-manager'],
  },
  'lots.recall': {
    allows: 'Recall a lot: stop its sale and tell its buyers.',
    roles: ['merchandiser', 'store-manager'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof lotsScopes, true> {}
}
