import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway/gateway.ts';
import type { Visit } from '../http/front-door.ts';

export interface Visits {
  readonly gateway: Gateway;
  readonly local: Visit;
  /** HTML of `GET /`, unless the API has a route of its own there. */
  readonly landing: string;
  /** false until the demo data is in: `GET /health` answers 503 till then. */
  readonly isReady: () => boolean;
}

/** Who answers a request: the runner's own routes, its landing page, or the API of the assembly. */
export function visits({ gateway, local, landing, isReady }: Visits): Visit {
  const ownHealth = !gateway.hasRoute('GET', '/health');
  const ownLanding = !gateway.hasRoute('GET', '/');
  return async (message, response) => {
    const url = message.url ?? '/';
    if (url.startsWith('/_local/')) return local(message, response);
    if (url === '/health' && !isReady()) return answer(response, 503, { status: 'starting' });
    if (url === '/health' && ownHealth) return answer(response, 200, { status: 'ready' });
    if (url === '/' && ownLanding && isRead(message)) return showLanding(response, landing);
    return gateway.handle(message, response);
  };
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function showLanding(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}
