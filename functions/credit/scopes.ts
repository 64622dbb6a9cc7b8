import { defineScopes } from '#shared/contracts/scopes.ts';

export const creditScopes = defineScopes({
  'credit.read': {
    allows: 'Read any gift card and any customer’s store credit.',
    roles: ['store-manager', 'support', 'finance'],
  },
  'credit.write': {
    allows: 'Issue and block gift cards, and adjust store credit, within the limits of the role.',
    roles: ['store-manager', 'support', 'finance'],
  },
  'credit.approve': {
    allows: 'Approve and reject amounts above the limit of a role, within the limits of the approver’s role.',
    roles: ['store-manager', 'finance'],
  },
  'points.redeem': {
    allows: 'Pay for a customer’s cart with the points of that customer.',
    roles: ['store-clerk', 'store-manager', 'support'],
  },
  'credit-limits.write': {
    allows: 'Set the credit limits of each role, and the value of points.',
    roles: [],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof creditScopes, true> {}
}
