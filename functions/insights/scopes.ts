import { defineScopes } from '#shared/contracts/scopes.ts';

export const insightsScopes = defineScopes({
  'insights.read': {
    allows: 'Read business figures.',
    roles: ['store-manager', 'support', 'finance', 'merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof insightsScopes, true> {}
}
