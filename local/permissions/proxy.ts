import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { ServeOptions } from './backend.ts';
import { FastLane } from './fast-lane.ts';
import { httpLane } from './http-lane.ts';

/**
 * Stands between the functions and the services of this machine and lets through what the policies of the caller's role
 * allow. It listens before the assembly is read, because the template's addresses (queue URLs) name its port.
 */
export class CheckingProxy {
  readonly origin: string;
  readonly #server: Server;
  readonly #clients: Set<Socket>;
  readonly #state: { options?: ServeOptions };

  private constructor(server: Server, clients: Set<Socket>, state: { options?: ServeOptions }) {
    this.#server = server;
    this.#clients = clients;
    this.#state = state;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Listens on 127.0.0.1; port 0 takes a free one. */
  static async listen(port = 0): Promise<CheckingProxy> {
    const state: { options?: ServeOptions } = {};
    const clients = new Set<Socket>();
    const options = () => state.options;
    const http = httpLane(options);
    const server = createServer((client) => {
      clients.add(client);
      client.on('close', () => clients.delete(client));
      new FastLane(client, options, (socket) => http.server.emit('connection', socket));
    });
    server.on('close', http.close);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return new CheckingProxy(server, clients, state);
  }

  serve(options: ServeOptions): void {
    this.#state.options = options;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
