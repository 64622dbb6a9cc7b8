/** What goes back to the caller. */
export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string | Buffer;
}

/** The gateway's own refusals and failures have this body and nothing else. */
export const gatewayAnswer = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  cookies: [],
  body: JSON.stringify({ message }),
});

export const internalServerError = gatewayAnswer(500, 'Internal Server Error');
export const serviceUnavailable = gatewayAnswer(503, 'Service Unavailable');

/** Lambda refuses to return more than this; the gateway then answers 500. */
const lambdaAnswerBytes = 6 * 1024 * 1024;

/**
 * Turns what a function returned into an answer, as payload format 2.0 does: with a `statusCode` it is the answer itself,
 * otherwise it is the JSON body of a 200. A malformed answer becomes 500.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const answerOf = (result: unknown): Answer => {
  if (!isRecord(result) || result['statusCode'] === undefined) return inferred(result);
  const status = Number(result['statusCode']);
  const body = bodyOf(result['body'], result['isBase64Encoded'] === true);
  const headers = headersOf(result['headers']);
  const isWellFormed =
    Number.isInteger(status) && status >= 200 && status <= 599 && body !== undefined && headers !== undefined;
  if (!isWellFormed || body.length > lambdaAnswerBytes) return internalServerError;
  return { status, headers, cookies: cookiesOf(result['cookies']), body };
};

const inferred = (result: unknown): Answer => {
  const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
  return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body };
};

const bodyOf = (body: unknown, isBase64: boolean): string | Buffer | undefined => {
  if (body === undefined || body === null) return '';
  if (typeof body !== 'string') return undefined;
  return isBase64 ? Buffer.from(body, 'base64') : body;
};

const headersOf = (headers: unknown): Record<string, string> | undefined => {
  if (headers === undefined || headers === null) return { 'content-type': 'text/plain; charset=utf-8' };
  if (!isRecord(headers)) return undefined;
  const lowerCase: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) lowerCase[name.toLowerCase()] = String(value);
  lowerCase['content-type'] ??= 'text/plain; charset=utf-8';
  return lowerCase;
};

const cookiesOf = (cookies: unknown): readonly string[] =>
  Array.isArray(cookies) ? cookies.map(String) : [];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
