import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import pLimit from 'p-limit';

/** Sockets to a service at once: what the SDK's own agent opens. */
const SOCKETS = 50;

/** How long a service may take to accept a connection. */
const CONNECTION_TIMEOUT_MS = 1000;

/**
 * Sends no request before there is a socket for it. The handler of the SDK starts the clock of a connection when a request
 * is made, so a burst of more requests than sockets fails with "did not establish a connection" although the service is
 * well: the last ones only waited for the first.
 */
export class HttpHandler extends NodeHttpHandler {
  readonly #inTurn = pLimit(SOCKETS);

  constructor(options: Pick<NodeHttpHandlerOptions, 'requestTimeout'>) {
    super({ connectionTimeout: CONNECTION_TIMEOUT_MS, ...options });
  }

  override handle(...request: Parameters<NodeHttpHandler['handle']>) {
    return this.#inTurn(() => super.handle(...request));
  }
}
