import { problemOf } from './api-problem.ts';

export interface ClientOptions {
  /** Where the API is: `http://127.0.0.1:4000`. */
  readonly baseUrl: string;
  /** Bearer token of every call, or how to get a fresh one. @default none, as a guest */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** @default the platform's own */
  readonly fetch?: typeof fetch;
}

/** What goes with one call beside its input and a guest's tokens. */
export interface CallOptions {
  /** Instead of the client's own token; `null` calls as a guest. */
  readonly token?: string | null;
  /** New for each new request; the same when a request is repeated. */
  readonly idempotencyKey?: string;
  /** Version the change is made for, from an earlier answer's `version`. */
  readonly ifMatch?: number;
  readonly correlationId?: string;
  /** Further headers: a provider's signature, a trace context. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A good answer. Refusals are thrown as `ApiProblem`. */
export interface Answer<Status extends number, Body> {
  readonly status: Status;
  readonly body: Body;
  /** From the ETag; for `ifMatch` of the next change. */
  readonly version?: number;
  readonly headers: Headers;
}

/** `cartToken` opens a guest's cart, and so on for what else a guest may hold a token of. */
type GuestTokens = Readonly<Record<`${string}Token`, string | undefined>>;

interface OperationForm {
  readonly method: string;
  readonly path: string;
  readonly query?: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

/** Makes a client whose methods are the operations; the generated code gives them their types. */
export const clientOf = <Client>(
  operations: Readonly<Record<string, OperationForm>>,
  options: ClientOptions,
): Client =>
  // The one place where types meet the wire: both sides come from the same contracts.
  Object.fromEntries(
    Object.entries(operations).map(([name, form]) => [
      name,
      (input: Input = {}, call: CallOptions & GuestTokens = {}) => send(form, { input, call, options }),
    ]),
  ) as Client;

interface Sending {
  readonly input: Input;
  readonly call: CallOptions & GuestTokens;
  readonly options: ClientOptions;
}

const send = async (form: OperationForm, sending: Sending): Promise<Answer<number, unknown>> => {
  const { input, call, options } = sending;
  const response = await (options.fetch ?? fetch)(new URL(urlOf(form, input), options.baseUrl), {
    method: form.method,
    headers: await headersOf(sending),
    redirect: 'manual',
    ...('body' in input ? { body: bodyText(input['body']) } : {}),
    signal: call.signal,
  });
  const body = await bodyOf(response);
  if (response.status >= 400) throw problemOf(response, body);
  const version = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return {
    status: response.status,
    body,
    headers: response.headers,
    ...(version === undefined ? {} : { version: Number(version) }),
  };
};

const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

const urlOf = ({ path, query = [] }: OperationForm, input: Input): string => {
  const filled = path.replaceAll(/\{(\w+)\+?\}/g, (_all, name: string) =>
    encodeURIComponent(String(input[name])),
  );
  const asked = new URLSearchParams();
  for (const name of query) {
    const value = input[name];
    if (value !== undefined) asked.set(name, String(value));
  }
  return asked.size === 0 ? filled : `${filled}?${asked.toString()}`;
};

const headersOf = async ({ input, call, options }: Sending): Promise<Record<string, string>> => {
  const token = call.token === undefined ? await tokenOf(options) : call.token;
  const headers: Record<string, string | undefined | null> = {
    ...call.headers,
    accept: 'application/json',
    authorization: token === null || token === undefined ? undefined : `Bearer ${token}`,
    'content-type': 'body' in input && typeof input['body'] !== 'string' ? 'application/json' : undefined,
    ...guestHeaders(call),
    'idempotency-key': call.idempotencyKey,
    'if-match': call.ifMatch === undefined ? undefined : `"${call.ifMatch}"`,
    'x-correlation-id': call.correlationId,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
};

/** `cartToken` → `x-cart-token` */
const guestHeaders = (call: GuestTokens): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(call).flatMap(([name, token]) => {
      const resource = /^(.+)Token$/.exec(name)?.[1];
      return resource === undefined ? [] : [[`x-${resource}-token`, token]];
    }),
  );

const tokenOf = async ({ token }: ClientOptions): Promise<string | undefined> =>
  typeof token === 'function' ? token() : token;

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
