import { defineScopes } from '#shared/contracts/scopes.ts';

export const purchasingScopes = defineScopes({
  'purchasing.read': {
    allows: 'Read suppliers, purchase orders, goods receipts and stock values.',
    roles: ['merchandiser', 'store-manager', 'finance'],
  },
  'purchasing.write': {
    allows: 'Manage suppliers, and prepare, send and close purchase orders.',
    roles: ['merchandiser'],
  },
  'purchasing.approve': {
    allows: 'Approve purchase orders.',
    roles: ['finance'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof purchasingScopes, true> {}
}
