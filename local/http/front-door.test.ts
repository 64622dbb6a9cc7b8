import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openFrontDoor } from './front-door.ts';
import type { FrontDoor } from './front-door.ts';

let door: FrontDoor | undefined;
afterEach(() => door?.close());

describe('the public server of the runner', () => {
  it('answers 503 until everything is ready', async () => {
    door = await start();
    const before = await fetch(`${door.baseUrl}/health`);

    door.open(async (_message, response) => void response.end('ready'));
    const after = await fetch(`${door.baseUrl}/health`);

    expect([before.status, after.status]).toEqual([503, 200]);
  });

  it('names a taken port and how to choose another', async () => {
    door = await start();

    await expect(start(door.port)).rejects.toThrow(
      `port ${door.port} is taken; stop the program that listens there, or choose another port: PORT=`,
    );
  });

  it('survives a visit that fails and a request that is none', async () => {
    door = await start();
    door.open(async () => {
      throw new Error('bug');
    });

    const failed = await fetch(door.baseUrl);
    const malformed = await send(door.port, 'NOT HTTP AT ALL\r\n\r\n');
    const endless = await send(door.port, `GET / HTTP/1.1\r\nx-long: ${'a'.repeat(70_000)}\r\n\r\n`);

    expect(failed.status).toBe(500);
    expect(malformed).toMatch(/400 Bad Request.*{"message":"Bad Request"}/s);
    expect(endless).toMatch(/431 .*{"message":"Request Header Fields Too Large"}/s);
    expect((await fetch(door.baseUrl)).status).toBe(500);
  });
});

function start(port = 0): Promise<FrontDoor> {
  return openFrontDoor({ port, onError: () => {} });
}

function send(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => resolve(data.toString()));
  });
}
