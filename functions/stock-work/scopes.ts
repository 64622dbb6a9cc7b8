import { defineScopes } from '#shared/contracts/scopes.ts';

export const stockWorkScopes = defineScopes({
  'stock-work.write': {
    allows: 'Request, ship and receive transfers, and count stock.',
    roles: ['store-manager', 'store-clerk', 'merchandiser'],
  },
  'stock-work.limits': {
    allows: 'Set the limits up to which staff adjust stock without approval.',
    roles: ['merchandiser', 'finance'],
  },
  'stock-work.approve': {
    allows:
      'Approve transfers, settle their discrepancies, post stock-takes, close periods and decide on held adjustments.',
    roles: ['store-manager'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof stockWorkScopes, true> {}
}
