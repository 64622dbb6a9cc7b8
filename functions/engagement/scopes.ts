import { defineScopes } from '#shared/contracts/scopes.ts';

export const engagementScopes = defineScopes({
  'messages.read': {
    allows: 'Read messages sent to customers.',
    roles: ['support', 'merchandiser'],
  },
  'templates.write': {
    allows: 'Write and preview the templates of messages.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof engagementScopes, true> {}
}
