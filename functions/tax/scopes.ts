import { defineScopes } from '#shared/contracts/scopes.ts';

export const taxScopes = defineScopes({
  'taxes.write': {
    allows: 'Set tax rates.',
    roles: ['finance'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof taxScopes, true> {}
}
