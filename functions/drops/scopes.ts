import { defineScopes } from '#shared/contracts/scopes.ts';

export const dropsScopes = defineScopes({
  'drops.write': {
    allows: 'Schedule and change drops.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof dropsScopes, true> {}
}
