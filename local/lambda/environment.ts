import type { Endpoints, LocalFunction } from '../assembly/model.ts';

/** What an environment needs to know besides the function. */
export interface EnvironmentSettings {
  readonly region: string;
  readonly endpoints: Endpoints;
  /** How far the movable clock stands from the machine's, in milliseconds; read at every look. */
  readonly clockOffsetMs: () => number;
  /** The trace of the invocation that asks, which the SDK sends along with its calls. @default none */
  readonly traceId?: () => string | undefined;
}

/**
 * The environment variables one function sees: the template's, Lambda's own, and the SDK's standard variables that point
 * every AWS call at the runner. Nothing of the machine's environment reaches it. `CLOCK_OFFSET_MS` moves with the clock.
 */
export const environmentOf = (fn: LocalFunction, settings: EnvironmentSettings): NodeJS.ProcessEnv => {
  const environment: NodeJS.ProcessEnv = {
    ...lambdaVariables(fn, settings.region),
    ...credentials(fn),
    ...endpointVariables(settings.endpoints),
    // What receives webhooks on this machine stands on this machine. On AWS nobody sets it.
    WEBHOOKS_TO_LOOPBACK: 'allowed',
    ...fn.env,
  };
  live(environment, 'CLOCK_OFFSET_MS', () => String(settings.clockOffsetMs()));
  if (settings.traceId !== undefined) live(environment, '_X_AMZN_TRACE_ID', settings.traceId);
  return environment;
};

/** A variable that is worked out at every look. */
const live = (environment: NodeJS.ProcessEnv, name: string, get: () => string | undefined): void => {
  Object.defineProperty(environment, name, { enumerable: true, get });
};

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const lambdaVariables = (fn: LocalFunction, region: string): NodeJS.ProcessEnv => ({
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: fn.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LAMBDA_TASK_ROOT: fn.codeDir,
  _HANDLER: fn.handler,
});

/** The secret is the same for all: nothing local checks signatures, only whose key it is. */
const credentials = (fn: LocalFunction): NodeJS.ProcessEnv => ({
  AWS_ACCESS_KEY_ID: fn.accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
});

const endpointVariables = (endpoints: Endpoints): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.eventbridge,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_ENDPOINT_URL_SCHEDULER: endpoints.scheduler,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.cognito,
  // Every other service: a call must fail here with a sentence, and never reach a real AWS account.
  AWS_ENDPOINT_URL: `${endpoints.api}/_local/unsupported`,
});
