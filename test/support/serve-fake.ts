import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A fake of an outside API on this machine, for shops that run in another process. */
export const serveFake = async (
  makeFake: (baseUrl: string) => typeof fetch,
): Promise<{ readonly baseUrl: string; readonly close: () => Promise<void> }> => {
  let fake: typeof fetch | undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await textOf(request);
      const answer = await fake?.(`${baseUrl}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: request.headers as Record<string, string>,
        ...(body === '' ? {} : { body }),
      });
      response.writeHead(answer?.status ?? 500, { 'content-type': 'application/json' });
      response.end(await answer?.text());
      // An answer that is lost is a connection that closes.
    })().catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake = makeFake(baseUrl);
  return {
    baseUrl,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
