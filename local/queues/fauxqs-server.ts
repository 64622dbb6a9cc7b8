import { Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import type { FauxqsServer } from 'fauxqs';
import { waitCalmly } from './calm-waiting.ts';
import { keepReceiveCounts, releaseReceived } from './kept-messages.ts';

/** Starts fauxqs on a free port of 127.0.0.1, with its queues and objects in `folder`, or in memory without one. */
export const startServer = async (region: string, folder: string | undefined): Promise<FauxqsServer> => {
  await waitCalmly();
  if (folder !== undefined) releaseReceived(folder);
  const kept = folder === undefined ? {} : { dataDir: folder };
  const server = await onLoopback(() =>
    startFauxqs({ port: 0, logger: false, host: '127.0.0.1', defaultRegion: region, ...kept }),
  );
  if (folder !== undefined) keepReceiveCounts(folder);
  return server;
};

type Listen = (this: Server, options: unknown, ...rest: readonly unknown[]) => Server;

/** fauxqs 2.4.1 listens on every address of the machine whatever host it is given; while it starts, that means 127.0.0.1. */
const onLoopback = async <Started>(start: () => Promise<Started>): Promise<Started> => {
  const listen = Reflect.get(Server.prototype, 'listen') as Listen;
  Reflect.set(Server.prototype, 'listen', function (this: Server, options: unknown, ...rest: unknown[]) {
    return listen.call(this, withoutEveryAddress(options), ...rest);
  });
  try {
    return await start();
  } finally {
    Reflect.set(Server.prototype, 'listen', listen);
  }
};

const withoutEveryAddress = (options: unknown): unknown =>
  typeof options === 'object' && options !== null && 'host' in options && options.host === '0.0.0.0'
    ? { ...options, host: '127.0.0.1' }
    : options;
