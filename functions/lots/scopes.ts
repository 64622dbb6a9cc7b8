import { defineScopes } from '#shared/contracts/scopes.ts';

export const lotsScopes = defineScopes({
  'lots.write': {
    allows: 'Set the lot rules of SKUs.',
    roles: ['merchandiser', 'store-manager'],
  },
  'lots.recall': {
    allows: 'Recall a lot: stop its sale and notify its buyers.',
    roles: ['merchandiser', 'store-manager'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof lotsScopes, true> {}
}
