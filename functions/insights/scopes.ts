import { defineScopes } from '#shared/contracts/scopes.ts';

export const insightsScopes = defineScopes({
  'insights.read': {
    allows: 'Read figures of how the business does.',
    roles: ['store-manager', 'support', 'finance', 'merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof insightsScopes, true> {}
}
