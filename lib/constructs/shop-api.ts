import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  type CorsPreflightOptions,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { guestTokenHeaders } from '#shared/contracts/route.ts';
import type { Deployment } from '../config/deployment.ts';
import { alarmOn } from './alarm.ts';
import { keptLog } from './kept-log.ts';

interface ShopApiSettings {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
}

/** The one HTTP API of a deployment, with its default stage. Domains hang their routes on it in their own stacks. */
export const shopApi = (scope: Construct, id: string, { deployment, domains }: ShopApiSettings): HttpApi => {
  const { stage, tenant, prefix } = deployment;
  const origins = tenant.origins[stage.name];
  const api = new HttpApi(scope, id, {
    apiName: prefix,
    description: `The HTTP API of ${tenant.name}, ${stage.name}`,
    createDefaultStage: false,
    ...(origins.length === 0 ? {} : { corsPreflight: corsFor(origins, domains) }),
  });
  new HttpStage(api, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(keptLog(api, 'AccessLog', stage)),
      format: accessLogFormat,
    },
  });
  alarmOn(api, 'ServerErrors', {
    deployment,
    name: 'api-server-errors',
    metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    above: 0,
    description:
      'The API answers 5xx: callers are refused through no fault of theirs; see which route in the access log',
  });
  return api;
};

/** What a browser may send, and what its scripts may read of an answer. Tokens travel in headers, never in cookies. */
const corsFor = (origins: readonly string[], domains: readonly DomainContract[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: [
    'authorization',
    'content-type',
    'idempotency-key',
    'if-match',
    'x-correlation-id',
    'x-device-id',
    ...guestTokenHeaders(domains.flatMap(({ http }) => http?.routes ?? [])).map((header) =>
      header.toLowerCase(),
    ),
  ],
  exposeHeaders: ['etag', 'location', 'retry-after', 'x-correlation-id', 'x-request-id'],
  maxAge: Duration.hours(1),
});

/** A list of what is logged: no path (it holds ids), no address, no token, nothing of the body. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    integrationLatencyMs: '$context.integrationLatency',
    integrationError: '$context.integrationErrorMessage',
    authorizerError: '$context.authorizer.error',
    responseBytes: '$context.responseLength',
  }),
);
