import { defaultProvider } from './environment-credentials.ts';
import { HttpHandler } from './http-handler.ts';

/** The services that functions have SDK clients of: what each is named at its address, and in a variable. */
const services = {
  dynamodb: 'DYNAMODB',
  events: 'EVENTBRIDGE',
  scheduler: 'SCHEDULER',
} as const;

type Service = keyof typeof services;

/**
 * What a client of the SDK would find out at its first call: from files that no Lambda has, from rules of all Regions and
 * partitions, from defaults for browsers. It is known, so a first call costs half as much, and every call less. Credentials
 * come from the environment, where Lambda puts them. Retries, errors, protocols and signatures stay the SDK's.
 */
export const clientSettings = (service: Service) => {
  const region = process.env['AWS_REGION'] ?? 'us-east-1';
  const endpoint = { url: endpointOf(service, region), headers: {}, properties: {} };
  return {
    region,
    credentials: defaultProvider(),
    endpointProvider: () => endpoint,
    ignoreConfiguredEndpointUrls: true,
    httpAuthSchemeProvider: () => [signedFor(service, region)],
    requestHandler: http,
    defaultsMode: 'standard' as const,
    retryMode: 'standard' as const,
    authSchemePreference: [],
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: async () => undefined,
    defaultUserAgentProvider: async () => userAgent,
  };
};

/** All clients of a function share their connections. */
const http = new HttpHandler({ requestTimeout: 20_000 });

const userAgent: [string, string][] = [['satu', '1']];

/** Where the service is: as the variable says that the SDK reads, too, else in this Region. */
const endpointOf = (service: Service, region: string): URL => {
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(
    process.env[`AWS_ENDPOINT_URL_${services[service]}`] ??
      process.env['AWS_ENDPOINT_URL'] ??
      `https://${service}.${region}.${suffix}`,
  );
};

const signedFor = (name: Service, region: string) => ({
  schemeId: 'aws.auth#sigv4',
  signingProperties: { name, region },
  propertiesExtractor: (config: unknown, context: unknown) => ({ signingProperties: { config, context } }),
});
