import type { IncomingMessage } from 'node:http';

/** API Gateway's payload limit; https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const longestBody = 10 * 1024 * 1024;

/** The whole body, or `too long` beyond 10 MB (the rest is not read). Rejects when the caller hangs up. */
export const readBody = async (message: IncomingMessage): Promise<Buffer | 'too long'> => {
  if (Number(message.headers['content-length'] ?? 0) > longestBody) return 'too long';
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestBody) return 'too long';
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
};

/** A request has a body when it says how long it is, or that it comes in chunks. */
export const hasBody = (message: IncomingMessage): boolean =>
  message.headers['transfer-encoding'] !== undefined || Number(message.headers['content-length'] ?? 0) > 0;
