import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookupWithin, postWithin } from './post.ts';

let server: Server;
let base: string;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response
      .writeHead(request.url === '/moved' ? 302 : 200, { location: '/inside' })
      .end('x'.repeat(100_000));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** What a connection to a name is told, when the name stands for these addresses. */
const lookedUp = (addresses: readonly string[], all: boolean) =>
  new Promise((resolve) => {
    const resolver = (_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    const look = lookupWithin({ loopback: false }, resolver as never);
    look('hooks.example-marketplace.com', { all }, (error, address) =>
      resolve(error === null ? address : error.name),
    );
  });

describe('posting a message', () => {
  it('follows no redirect, and takes nothing of the answer but its status', async () => {
    const post = postWithin({ loopback: true });

    const [taken, moved] = [await post(`${base}/hook`, '{}', {}), await post(`${base}/moved`, '{}', {})];

    expect([taken.status, moved.status]).toEqual([200, 302]);
    expect(seen).toEqual(['/hook', '/moved']);
  });

  it('does not reach this machine when it is deployed', async () => {
    const outcome = await postWithin({ loopback: false })(`${base}/hook`, '{}', {});

    expect(outcome.reason).toBe('address_not_allowed');
  });

  it('says that nobody answered where nobody listens', async () => {
    const outcome = await postWithin({ loopback: true })('http://127.0.0.1:9/', '{}', {});

    expect(outcome.reason).toBe('unreachable');
  });

  it('connects to the very addresses it looked at, and to none when one of them is not public', async () => {
    expect(await lookedUp(['8.8.8.8', '2606:4700:4700::1111'], true)).toMatchObject([
      { address: '8.8.8.8' },
      { address: '2606:4700:4700::1111' },
    ]);
    expect(await lookedUp(['8.8.8.8'], false)).toBe('8.8.8.8');
    expect(await lookedUp(['8.8.8.8', '169.254.169.254'], true)).toBe('AddressNotAllowed');
    expect(await lookedUp(['::ffff:10.0.0.1'], false)).toBe('AddressNotAllowed');
    expect(await lookedUp([], true)).toBe('AddressNotAllowed');
  });
});
