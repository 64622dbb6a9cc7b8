import { sandboxCarrier } from './adapter.ts';

/** The sandbox moves no real parcel, so a stage with real customers does not have it. */
export const sandbox = {
  name: 'sandbox',
  notification: {
    header: 'Satu-Sandbox-Signature',
    form: '`t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`',
  },
  stages: 'non-production',
  connect: sandboxCarrier,
} as const;
