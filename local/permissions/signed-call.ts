import type { Json, ServiceCall } from './analysis/access.ts';
import { record } from './analysis/access.ts';

/** The parts of an HTTP request, header names in lower case. */
export interface RequestParts {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const SCOPE = /Credential=([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/;

/** A service call with the key that signed it. URL and JSON are read when they are first asked for, and only then. */
export class SignedCall implements ServiceCall {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly target: string;
  readonly accessKeyId: string;
  readonly service: string;
  readonly operation: string;
  #url: URL | undefined;
  #json: Json | undefined;

  constructor({ method, target, headers, body }: RequestParts) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.target = target;
    const [, accessKeyId = '', service = ''] =
      SCOPE.exec(headers['authorization'] ?? presigned(target)) ?? [];
    this.accessKeyId = accessKeyId;
    this.service = service;
    this.operation = headers['x-amz-target']?.split('.')[1] ?? '';
  }

  get url(): URL {
    this.#url ??= new URL(this.target, 'http://local');
    return this.#url;
  }

  get json(): Json {
    this.#json ??= record(parsed(this.body));
    return this.#json;
  }

  /** `PutItem`, or for REST services `PUT /schedules/cart-1`. */
  get name(): string {
    return this.operation || `${this.method} ${this.target.split('?')[0] ?? ''}`;
  }

  /** The X-Ray header, by which an invocation's calls are known as its own. */
  get traceHeader(): string | undefined {
    return this.headers['x-amzn-trace-id'];
  }
}

/** A presigned S3 address carries its signature in the query. */
function presigned(target: string): string {
  const match = /[?&]X-Amz-Credential=([^&]+)/.exec(target);
  return match?.[1] ? `Credential=${decodeURIComponent(match[1])}` : '';
}

/** A body that is no JSON needs no rights; the service itself refuses it. */
function parsed(body: Buffer): unknown {
  try {
    return body.length > 0 ? JSON.parse(body.toString()) : {};
  } catch {
    return {};
  }
}
