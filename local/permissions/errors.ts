import type { ServiceAnswer } from './answer.ts';

/**
 * An error as the service's own protocol writes it: `__type` for the JSON services, a header for Scheduler, XML for S3.
 * `fields` are further members of the JSON body.
 */
export const serviceError = (
  service: string,
  error: {
    readonly status?: number;
    readonly code: string;
    readonly message: string;
    readonly fields?: object;
  },
): ServiceAnswer => {
  const { status = 400, code, message, fields = {} } = error;
  if (service === 's3')
    return { status, headers: { 'content-type': 'application/xml' }, body: xml(code, message) };
  const headers = { 'content-type': CONTENT_TYPES[service] ?? 'application/json', 'x-amzn-errortype': code };
  const type = `${NAMESPACES[service] ?? ''}${code}`;
  return { status, headers, body: JSON.stringify({ __type: type, message, Message: message, ...fields }) };
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  dynamodb: 'application/x-amz-json-1.0',
  sqs: 'application/x-amz-json-1.0',
  events: 'application/x-amz-json-1.1',
  secretsmanager: 'application/x-amz-json-1.1',
  'cognito-idp': 'application/x-amz-json-1.1',
};

const NAMESPACES: Readonly<Record<string, string>> = {
  dynamodb: 'com.amazonaws.dynamodb.v20120810#',
  sqs: 'com.amazonaws.sqs#',
};

const xml = (code: string, message: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${escaped(code)}</Code><Message>${escaped(message)}</Message></Error>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
