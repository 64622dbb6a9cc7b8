import { defineScopes } from '#shared/contracts/scopes.ts';

export const journeysScopes = defineScopes({
  'journeys.read': {
    allows: 'Read journeys and what they did for a customer.',
    roles: ['merchandiser', 'support'],
  },
  'audiences.export': {
    allows: 'Export hashes of addresses of customers who agreed, for advertising platforms.',
    roles: ['merchandiser'],
  },
  'journeys.write': {
    allows: 'Create, change and preview journeys, and enter customers.',
    roles: ['merchandiser'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof journeysScopes, true> {}
}
