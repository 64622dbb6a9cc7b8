import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway/gateway.ts';
import type { RequestHandler } from '../http/front-door.ts';

export interface RequestAnswerers {
  readonly gateway: Gateway;
  readonly local: RequestHandler;
  /** HTML of `GET /`, unless the API has a route of its own there. */
  readonly landing: string;
  /** Who answers, if the request is for a page. */
  readonly pages?: (message: IncomingMessage) => RequestHandler | undefined;
  /** While this names a reason, `GET /health` answers 503 with it. */
  readonly whyNotReady: () => string | undefined;
}

/** Who answers a request: the runner's own routes, its landing page, or the API of the assembly. */
export const answerRequests = ({
  gateway,
  local,
  landing,
  pages,
  whyNotReady,
}: RequestAnswerers): RequestHandler => {
  const ownHealth = !gateway.hasRoute('GET', '/health');
  const ownLanding = !gateway.hasRoute('GET', '/');
  return async (message, response) => {
    const url = message.url ?? '/';
    if (url.startsWith('/_local/')) return local(message, response);
    const page = pages?.(message);
    if (page !== undefined) return page(message, response);
    const reason = url === '/health' ? whyNotReady() : undefined;
    if (reason !== undefined) return answer(response, 503, { status: reason });
    if (url === '/health' && ownHealth) return answer(response, 200, { status: 'ready' });
    if (url === '/' && ownLanding && isRead(message)) return showLanding(response, landing);
    return gateway.handle(message, response);
  };
};

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const showLanding = (response: ServerResponse, html: string): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
};
