import { describe, expect, it } from '@jest/globals';
import { edgeFromEnvironment, refuseDetours, withCallerAddress } from './edge.ts';
import type { HttpEvent } from './http-event.ts';

const open = edgeFromEnvironment({});
const locked = edgeFromEnvironment({ SECRET_ORIGIN: 'arn' });
const withStorefront = { STOREFRONT_SERVERS: '203.0.113.7/32,2001:db8::/64' };
const secrets = { get: async () => 'the key' };

const callerOf = (forwardedFor: string, edge: typeof open, peer = '198.51.100.1') => {
  const event = { requestContext: { http: { sourceIp: peer } } } as unknown as HttpEvent;
  return withCallerAddress(event, { 'x-forwarded-for': forwardedFor }, edge).requestContext.http.sourceIp;
};

describe('a shop behind a firewall', () => {
  it('refuses whoever comes around it', async () => {
    await expect(refuseDetours({ 'x-origin-key': 'the key' }, locked, secrets)).resolves.toBeUndefined();
    await expect(refuseDetours({}, open, secrets)).resolves.toBeUndefined();
    for (const headers of [{}, { 'x-origin-key': 'another' }])
      await expect(refuseDetours(headers, locked, secrets)).rejects.toMatchObject({
        contract: { code: 'FORBIDDEN' },
      });
  });

  it('knows the caller by what the distribution heard, not by what the caller wrote', () => {
    expect(callerOf('10.9.9.9, 192.0.2.5, 198.51.100.1', locked)).toBe('192.0.2.5');
    expect(callerOf('10.9.9.9, 198.51.100.1', open)).toBe('198.51.100.1');
  });

  it('tells the visitors of a storefront server apart, and believes no other', () => {
    const edge = edgeFromEnvironment({ SECRET_ORIGIN: 'arn', ...withStorefront });

    expect(callerOf('192.0.2.5, 203.0.113.7, 198.51.100.1', edge)).toBe('192.0.2.5');
    expect(callerOf('192.0.2.5, 2001:db8::9, 198.51.100.1', edge)).toBe('192.0.2.5');
    expect(callerOf('192.0.2.5, 203.0.113.8, 198.51.100.1', edge)).toBe('203.0.113.8');
    expect(callerOf('nonsense, 203.0.113.7, 198.51.100.1', edge)).toBe('203.0.113.7');
  });

  it('tells them apart without a distribution, too', () => {
    const edge = edgeFromEnvironment(withStorefront);

    expect(callerOf('192.0.2.5, 203.0.113.7', edge, '203.0.113.7')).toBe('192.0.2.5');
    expect(callerOf('', edge, '203.0.113.7')).toBe('203.0.113.7');
  });
});
