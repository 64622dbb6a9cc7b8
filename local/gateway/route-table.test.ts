import { describe, expect, it } from '@jest/globals';
import { routeTable, segmentsOf } from './route-table.ts';

const keys = [
  'GET /health',
  'GET /v1/carts/{cartId}',
  'PUT /v1/carts/{cartId}/lines/{sku}',
  'GET /v1/carts/mine',
  'POST /v1/carts/{proxy+}',
  'ANY /docs/{proxy+}',
  'GET /docs/{page}',
];

const find = (path: string, { method = 'GET', extra = [] as string[] } = {}) => {
  const table = routeTable([...keys, ...extra].map((key) => ({ key })));
  const match = table.find(method, segmentsOf(path) ?? []);
  return match && [match.route.key, match.pathParameters];
};

describe('finding the route of a request', () => {
  it('finds a route without parameters', () => {
    expect(find('/health')).toEqual(['GET /health', undefined]);
  });

  it('decodes path parameters', () => {
    expect(find('/v1/carts/c%201/lines/KOPI-250', { method: 'PUT' })).toEqual([
      'PUT /v1/carts/{cartId}/lines/{sku}',
      { cartId: 'c 1', sku: 'KOPI-250' },
    ]);
  });

  it('prefers a literal segment to a parameter', () => {
    expect(find('/v1/carts/mine')).toEqual(['GET /v1/carts/mine', undefined]);
  });

  it('prefers a parameter to a greedy one, but goes back when the method is missing there', () => {
    expect(find('/docs/start')).toEqual(['GET /docs/{page}', { page: 'start' }]);
    expect(find('/docs/start', { method: 'DELETE' })).toEqual(['ANY /docs/{proxy+}', { proxy: 'start' }]);
    expect(find('/v1/carts/mine', { method: 'POST' })).toEqual([
      'POST /v1/carts/{proxy+}',
      { proxy: 'mine' },
    ]);
  });

  it('gives a greedy parameter the whole rest', () => {
    expect(find('/docs/css/main.css')).toEqual(['ANY /docs/{proxy+}', { proxy: 'css/main.css' }]);
  });

  it('finds nothing for another method, an empty parameter or a longer path', () => {
    expect(find('/health', { method: 'POST' })).toBeUndefined();
    expect(find('/v1/carts/')).toBeUndefined();
    expect(find('/health/')).toBeUndefined();
    expect(find('/health/more')).toBeUndefined();
  });

  it('falls back to $default', () => {
    expect(find('/nowhere', { extra: ['$default'] })).toEqual(['$default', undefined]);
  });

  it('is not confused by names that objects inherit', () => {
    expect(find('/constructor')).toBeUndefined();
    expect(find('/v1/carts/__proto__')).toEqual(['GET /v1/carts/{cartId}', { cartId: '__proto__' }]);
  });

  it('says that a percent-encoding is broken', () => {
    expect(segmentsOf('/v1/%E0%A4%A')).toBeUndefined();
  });
});
