import { defineScopes } from '#shared/contracts/scopes.ts';

export const segmentsScopes = defineScopes({
  'segments.read': { allows: 'Read segments and who is in them.', roles: ['merchandiser', 'support'] },
  'segments.write': {
    allows: 'Create, change and preview segments, and fill lists of customers.',
    roles: ['merchandiser'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof segmentsScopes, true> {}
}
