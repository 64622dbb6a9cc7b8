import { defineScopes } from '#shared/contracts/scopes.ts';

export const exportsScopes = defineScopes({
  'exports.write': {
    allows: 'Export data and download the files; each kind also needs the scope that reads it.',
    roles: ['merchandiser', 'store-manager', 'finance'],
  },
  'customers.export': { allows: 'Export the personal data of all customers.', roles: [] },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof exportsScopes, true> {}
}
