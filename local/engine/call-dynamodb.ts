/** Calls a DynamoDB endpoint without an SDK: administration of tables needs nothing of it. */
export type CallDynamoDb = (operation: string, input: object) => Promise<Readonly<Record<string, unknown>>>;

/** The endpoint refused; `code` is e.g. `ResourceNotFoundException`. */
export class DynamoDbError extends Error {
  override readonly name = 'DynamoDbError';
  readonly code: string;

  constructor(operation: string, code: string, message: string) {
    super(`${operation}: ${code}: ${message}`);
    this.code = code;
  }
}

/** Not the credentials of anyone: local engines look at the shape of the header only. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=LOCALOPERATOR0000000/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local';

export const dynamoDbAt =
  (endpoint: string): CallDynamoDb =>
  async (operation, input) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z',
      },
      body: JSON.stringify(input),
    });
    const body = record(await response.json());
    if (response.ok) return body;
    const code =
      String(body['__type'] ?? response.status)
        .split('#')
        .at(-1) ?? '';
    throw new DynamoDbError(operation, code, String(body['message'] ?? body['Message'] ?? ''));
  };

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
