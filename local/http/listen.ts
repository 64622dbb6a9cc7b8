import type { Server } from 'node:http';

/** The port is taken by another program. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `port ${port} is taken; stop the program that listens there, or choose another port: PORT=${port + 10} npm start`,
    );
    this.name = 'PortTaken';
  }
}

/** Makes the server listen on 127.0.0.1 and resolves to its port (0 asks for a free one). Rejects with `PortTaken`. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
