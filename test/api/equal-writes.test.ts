import { beforeAll, describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const puts = domains.flatMap(({ http }) => http?.routes ?? []).filter(({ method }) => method === 'PUT');

/** Things that are there, by the name of the field that names them. */
let known: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const world = await openWorld();
  const { sku, productId } = await offer(world);
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku, quantity: 1 }] },
  });
  const promotionId = shop.unique('promo');
  await shop.as('admin').putPromotion({
    promotionId,
    body: {
      name: 'With a code',
      startsAt: '2026-01-01T00:00:00Z',
      activation: 'coupon',
      effect: { kind: 'percent', percent: 10 },
    },
  });
  known = {
    sku,
    productId,
    promotionId,
    channel: world.channel,
    currency: world.currency,
    locationId: world.locations[0] ?? '',
    cartId: cart.cartId,
    'X-Cart-Token': cart.cartToken ?? '',
    region: 'US-NY',
    taxClass: 'books',
  };
});

/** What a field is filled with in this shop: an id that is taken creates nothing. */
const isNew = (route: RouteContract, name: string): boolean =>
  route.operationId === `put${name.charAt(0).toUpperCase()}${name.slice(1).replace(/Id$/, '')}`;

const withKnown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withKnown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      typeof part === 'string' ? (known[name] ?? part) : withKnown(part),
    ]),
  );
};

const callerOf = ({ access }: RouteContract): string | undefined => {
  if (access.kind === 'staff') return 'admin';
  return access.kind === 'customer' ? 'customer-ayu' : undefined;
};

const requestOf = async (route: RouteContract) => {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    isNew(route, name) ? shop.unique('new') : (known[name] ?? shop.unique('new')),
  );
  const caller = callerOf(route);
  return {
    path,
    init: {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': shop.unique('key'),
        'X-Cart-Token': known['X-Cart-Token'] ?? '',
        ...(caller === undefined ? {} : { authorization: `Bearer ${await shop.token(caller)}` }),
      },
      body: JSON.stringify(withKnown(route.example ?? {})),
    },
  };
};

const send = async ({ path, init }: Awaited<ReturnType<typeof requestOf>>): Promise<string> => {
  const response = await shop.fetch(path, init);
  const body = (await response.json()) as { code?: string };
  // Of several things that are wrong, a refusal may name another one first.
  return `${response.status} ${response.ok ? JSON.stringify(inOrder(body)) : body.code}`;
};

/** Fields have no order: the same record may come from the request or from the table. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
};

const created: string[] = [];

describe('a PUT that is sent three times at once with one body and one key', () => {
  it.each(puts.map((route) => [route.operationId, route] as const))(
    'is answered alike by %s',
    async (operationId, route) => {
      const request = await requestOf(route);

      const answers = await Promise.all([send(request), send(request), send(request)]);

      if (answers.every((answer) => answer.startsWith('2'))) created.push(operationId);
      expect([...new Set(answers)]).toHaveLength(1);
    },
  );

  it('was something to write for many routes', () => {
    expect(created.length).toBeGreaterThanOrEqual(puts.length * 0.4);
  });
});
