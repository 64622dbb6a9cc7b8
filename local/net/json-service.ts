import { Agent, request } from 'node:http';

/** A JSON object as it came over the wire. */
export type Json = Readonly<Record<string, unknown>>;

/** A service refused a call; `code` is e.g. `TrimmedDataAccessException`. */
export class ServiceRefusal extends Error {
  readonly code: string;

  constructor(operation: string, code: string, message: string) {
    super(`${operation}: ${code}: ${message}`);
    this.name = 'ServiceRefusal';
    this.code = code;
  }
}

export interface JsonServiceOptions {
  readonly origin: string;
  /** What stands before the operation in the target header, e.g. `AmazonSQS`. */
  readonly target: string;
  /** The service's name in SigV4 scopes. */
  readonly service: string;
  readonly region: string;
}

/** A service of this machine that speaks AWS's JSON protocol; a fifth of an SDK client's cost, over kept connections. */
export class JsonService {
  readonly #options: JsonServiceOptions;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(options: JsonServiceOptions) {
    this.#options = options;
  }

  /** Rejects with `ServiceRefusal` when the service answers with an error. */
  call(operation: string, input: object): Promise<Json> {
    const { origin, target, service, region } = this.#options;
    const body = JSON.stringify(input);
    const scope = `LOCALOPERATOR0000000/20260101/${region}/${service}/aws4_request`;
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': `${target}.${operation}`,
      'x-amz-date': '20260101T000000Z',
      // Local services read the region from here; none checks the signature.
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=local`,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(origin, { method: 'POST', headers, agent: this.#agent }, (incoming) => {
        let answer = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const parsed = parse(answer);
          if ((incoming.statusCode ?? 500) < 300) resolve(parsed);
          else reject(refusal(operation, parsed));
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** Ends calls under way, long polls among them. */
  close(): void {
    this.#agent.destroy();
  }
}

function parse(answer: string): Json {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

function refusal(operation: string, answer: Json): ServiceRefusal {
  const code =
    String(answer['__type'] ?? 'Unknown')
      .split('#')
      .at(-1) ?? '';
  return new ServiceRefusal(operation, code, String(answer['message'] ?? answer['Message'] ?? ''));
}
