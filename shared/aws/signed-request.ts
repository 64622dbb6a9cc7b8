import { HttpRequest } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { HttpHandler } from './http-handler.ts';
import { SignatureV4 } from '@smithy/signature-v4';

/** A call to an AWS service that needs no client of its own: the parts of the SDK that are in every bundle anyway. */
export interface SignedCall {
  readonly service:
    | 'aoss'
    | 'cognito-idp'
    | 's3'
    | 'secretsmanager'
    | 'ses'
    | 'sms-voice'
    | 'social-messaging';
  /** Where the service is, when it is not at its usual address: of a collection, for example. */
  readonly endpoint?: string;
  /** @default POST */
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** @default / */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface SignedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** S3's and Secrets Manager's SDK clients would add about 150 KB each to bundles that make one kind of call. */
export const signedRequest = async (call: SignedCall): Promise<SignedAnswer> => {
  const endpoint = call.endpoint === undefined ? endpointOf(call.service) : new URL(call.endpoint);
  const request = await signerOf(call.service).sign(
    new HttpRequest({
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      ...(endpoint.port === '' ? {} : { port: Number(endpoint.port) }),
      method: call.method ?? 'POST',
      path: call.path ?? '/',
      headers: { host: endpoint.host, ...call.headers },
      body: call.body,
    }),
  );
  return send(HttpRequest.clone(request));
};

/**
 * An address of S3 that anybody who has it may use until it expires, with the rights of this function. Lambda's
 * credentials end after some hours, and the address with them.
 */
export const presignedUrl = async (
  method: 'GET' | 'PUT',
  path: string,
  expiresInSeconds: number,
): Promise<string> => {
  const { protocol, hostname, port, host } = endpointOf('s3');
  const { query, ...signed } = await signerOf('s3').presign(
    new HttpRequest({
      protocol,
      hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      method,
      path,
      // Whoever signs does not have the file yet.
      headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    }),
    { expiresIn: expiresInSeconds },
  );
  const search = new URLSearchParams(
    Object.entries(query ?? {}).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  return `${signed.protocol}//${host}${signed.path}?${search.toString().replaceAll('+', '%20')}`;
};

const signerOf = (service: SignedCall['service']): SignatureV4 =>
  new SignatureV4({
    service,
    region: process.env['AWS_REGION'] ?? 'us-east-1',
    credentials: credentialsFromEnvironment,
    sha256: Hash.bind(null, 'sha256'),
    applyChecksum: true,
    // S3 signs the path as it is; other services sign it encoded once more.
    uriEscapePath: service !== 's3',
  });

/** An unsigned GET by the same HTTP handler. */
export const get = ({ protocol, hostname, port, host, pathname }: URL): Promise<SignedAnswer> =>
  send(
    new HttpRequest({
      protocol,
      hostname,
      port: port === '' ? undefined : Number(port),
      path: pathname,
      headers: { host },
    }),
  );

const send = async (request: HttpRequest): Promise<SignedAnswer> => {
  const { response } = await http.handle(request);
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await readAll(response.body as AsyncIterable<Uint8Array>),
  };
};

const http = new HttpHandler({ requestTimeout: 5000 });

/** Where a service is named otherwise than it is signed for, and the variable that points it elsewhere. */
const endpoints: Readonly<
  Record<SignedCall['service'], { readonly host: string; readonly variable: string }>
> = {
  aoss: { host: 'aoss', variable: 'AWS_ENDPOINT_URL_OPENSEARCHSERVERLESS' },
  'cognito-idp': { host: 'cognito-idp', variable: 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER' },
  s3: { host: 's3', variable: 'AWS_ENDPOINT_URL_S3' },
  secretsmanager: { host: 'secretsmanager', variable: 'AWS_ENDPOINT_URL_SECRETS_MANAGER' },
  ses: { host: 'email', variable: 'AWS_ENDPOINT_URL_SESV2' },
  'sms-voice': { host: 'sms-voice', variable: 'AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2' },
  'social-messaging': { host: 'social-messaging', variable: 'AWS_ENDPOINT_URL_SOCIALMESSAGING' },
};

const endpointOf = (service: SignedCall['service']): URL => {
  const { host, variable } = endpoints[service];
  const region = process.env['AWS_REGION'] ?? 'us-east-1';
  return new URL(
    process.env[variable] ?? process.env['AWS_ENDPOINT_URL'] ?? `https://${host}.${region}.amazonaws.com`,
  );
};

/** Lambda hands the function its role's credentials in the environment, and renews them by a new environment. */
const credentialsFromEnvironment = async () => ({
  accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? '',
  secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? '',
  sessionToken: process.env['AWS_SESSION_TOKEN'],
});

const readAll = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};
