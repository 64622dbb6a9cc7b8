import { defineScopes } from '#shared/contracts/scopes.ts';

export const importsScopes = defineScopes({
  'imports.write': {
    allows: 'Import files and follow imports; rows are applied with the other scopes of the same person.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof importsScopes, true> {}
}
