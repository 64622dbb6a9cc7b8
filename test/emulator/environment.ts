import { tenantOf } from '../../lib/config/tenant.ts';
import type { Emulator } from './emulator.ts';

const tenant = tenantOf('satu');

/** Where the stacks of the usual tenant go. */
export const REGION = tenant.region;

/** The stacks' names begin with it. */
export const STACK_PREFIX = `${tenant.name}-dev`;

/** The account every emulator has; it opens nothing anywhere else. */
export const ACCOUNT = '000000000000';

/** What the CDK CLI needs to talk to the emulator. No real credentials come through: these take their place. */
export const awsEnvironment = ({ endpoint }: Emulator): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ACCESS_KEY_ID: ACCOUNT,
  AWS_SECRET_ACCESS_KEY: 'emulated',
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
});
