import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers every AWS call at once with nothing found, so that a cold start is measured and not a database. */
export interface StandIn {
  readonly origin: string;
  /** Calls since the last look. */
  readonly calls: () => number;
  readonly close: () => void;
}

export const startStandIn = async (): Promise<StandIn> => {
  let calls = 0;
  const server = createServer((request, response) => {
    const isSecret = String(request.headers['x-amz-target']).includes('GetSecretValue');
    calls += 1;
    request.resume().on('end', () => {
      const body = JSON.stringify(isSecret ? { SecretString: 'benchmark' } : { Items: [], Responses: {} });
      response.setHeader('content-type', 'application/x-amz-json-1.0').end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => {
      const seen = calls;
      calls = 0;
      return seen;
    },
    close: () => server.close(),
  };
};
