import { defineScopes } from '#shared/contracts/scopes.ts';

export const accountingScopes = defineScopes({
  'accounting.read': { allows: 'Read the journal and the chart of accounts.', roles: ['finance'] },
  'accounting.write': { allows: 'Change the chart of accounts.', roles: ['finance'] },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof accountingScopes, true> {}
}
