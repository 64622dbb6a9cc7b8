import { sandboxAdapter } from './adapter.ts';

/** The sandbox takes no real money, so a stage with real customers does not have it. */
export const sandbox = {
  name: 'sandbox',
  webhook: {
    header: 'Satu-Sandbox-Signature',
    signature: '`t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`',
  },
  secret: 'Signs the notifications of the sandbox payment provider',
  stages: 'non-production',
  connect: sandboxAdapter,
} as const;
