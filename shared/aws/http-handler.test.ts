import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpRequest } from '@smithy/core/protocols';
import { HttpHandler } from './http-handler.ts';

/** Each answer takes so long that 150 of them, 50 at a time, are done after a connection would have been given up. */
const ANSWER_MS = 600;

let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => {
    void sleep(ANSWER_MS).then(() => response.end('done'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => {
  server.close();
});

describe('requests to a service', () => {
  it('wait for a socket as long as it takes when there are more of them than sockets', async () => {
    const handler = new HttpHandler({ requestTimeout: 5000 });
    const { port } = server.address() as AddressInfo;
    const call = async () => {
      const { response } = await handler.handle(
        new HttpRequest({ method: 'GET', protocol: 'http:', hostname: '127.0.0.1', port, path: '/' }),
      );
      return text(response.body as Readable);
    };
    const answers = await Promise.all(Array.from({ length: 150 }, call));
    expect(new Set(answers)).toEqual(new Set(['done']));
    handler.destroy();
  });
});
