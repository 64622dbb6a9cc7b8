import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { listen } from './listen.ts';

/** Answers one request; may reject, the door answers 500 then. */
export type RequestHandler = (message: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The one public server of the runner. It listens from the first moment and answers 503 until it is opened. */
export interface FrontDoor {
  readonly port: number;
  readonly baseUrl: string;
  open(handle: RequestHandler): void;
  close(): Promise<void>;
}

export interface FrontDoorOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly onError: (error: unknown) => void;
}

export const openFrontDoor = async ({ port: wanted, onError }: FrontDoorOptions): Promise<FrontDoor> => {
  let handle: RequestHandler = notReady;
  const server = createServer({ maxHeaderSize: READ_HEAD_BYTES }, (message, response) => {
    response.on('error', onError);
    handle(message, response).catch((error: unknown) => {
      onError(error);
      refuse(response, 500, 'Internal Server Error');
    });
  });
  // A malformed request or a hang-up must end nothing but its own connection.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable) socket.end(refusalOfMalformed(error.code));
    else socket.destroy();
  });
  const port = await listen(server, wanted);
  server.on('error', onError);
  return {
    port,
    baseUrl: `http://127.0.0.1:${port}`,
    open: (next) => {
      handle = next;
    },
    close: () => close(server),
  };
};

/** Beyond the gateway's limit, so that it is the gateway that refuses, and up to what is read at all. */
const READ_HEAD_BYTES = 64 * 1024;

const refusalOfMalformed = (code: string | undefined): string => {
  const [status, message] =
    code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify({ message });
  const headers = `content-type: application/json\r\nconnection: close\r\ncontent-length: ${body.length}`;
  return `HTTP/1.1 ${status} ${message}\r\n${headers}\r\n\r\n${body}`;
};

const notReady: RequestHandler = async (_message, response) =>
  refuse(response, 503, 'the shop is still starting');

const refuse = (response: ServerResponse, status: number, message: string): void => {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '1' });
  response.end(JSON.stringify({ message }));
};

/** Idle connections are closed at once, answers under way get a second. */
const close = (server: Server): Promise<void> => {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), 1000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
};
