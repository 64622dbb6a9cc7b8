import { defineScopes } from '#shared/contracts/scopes.ts';

export const membershipsScopes = defineScopes({
  'memberships.read': {
    allows: 'See any customer’s memberships.',
    roles: ['store-manager', 'support', 'finance'],
  },
  'memberships.write': {
    allows: 'Create and update membership plans.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof membershipsScopes, true> {}
}
