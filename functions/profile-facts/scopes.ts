import { defineScopes } from '#shared/contracts/scopes.ts';

export const profileFactsScopes = defineScopes({
  'facts.write': {
    allows: 'Define which facts the shop keeps about customers.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof profileFactsScopes, true> {}
}
