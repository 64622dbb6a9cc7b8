import type { DomainContract } from '#shared/contracts/domain.ts';
import { PUBLISHER, TOKEN_CLAIMS } from '../../lib/bundling/entry-points.ts';

/** The first event of a bundle: a plain read for routes, an empty batch for everything else. */
export const firstEventOf = (bundle: string, domains: readonly DomainContract[]): object => {
  if (bundle === TOKEN_CLAIMS) return tokenEvent;
  if (bundle === PUBLISHER || !bundle.endsWith('-http')) return { Records: [] };
  const domain = domains.find(({ name }) => bundle === `${name}-http`);
  const routes = domain?.http?.routes ?? [];
  const route = routes.find(({ method }) => method === 'GET') ?? routes[0];
  if (route === undefined) throw new Error(`${bundle} has no route`);
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const path = names.reduce((text, name) => text.replace(`{${name}}`, 'benchmark-1'), route.path);
  return {
    version: '2.0',
    routeKey: `${route.method} ${route.path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { 'x-cart-token': 'x'.repeat(43), 'x-order-token': 'x'.repeat(43), host: 'bench' },
    pathParameters: Object.fromEntries(names.map((name) => [name, 'benchmark-1'])),
    requestContext: {
      requestId: 'bench',
      stage: '$default',
      timeEpoch: 1_700_000_000_000,
      domainName: 'bench',
      http: { method: route.method, path, sourceIp: '127.0.0.1', userAgent: 'bench', protocol: 'HTTP/1.1' },
      ...(route.access.kind === 'staff' || route.access.kind === 'customer'
        ? { authorizer: { jwt: { claims, scopes: ['*'] } } }
        : {}),
    },
    isBase64Encoded: false,
  };
};

const claims = { sub: 'benchmark-1', scope: 'catalog.read', token_use: 'access', client_id: 'bench' };

const tokenEvent = {
  triggerSource: 'TokenGeneration_HostedAuth',
  userName: 'bench',
  request: { userAttributes: { sub: 'bench' }, groupConfiguration: { groupsToOverride: ['admin'] } },
  response: {},
};
