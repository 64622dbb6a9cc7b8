import { defineScopes } from '#shared/contracts/scopes.ts';

export const tillsScopes = defineScopes({
  'tills.write': {
    allows: 'Open, use and close cash drawers.',
    roles: ['store-manager', 'store-clerk'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof tillsScopes, true> {}
}
