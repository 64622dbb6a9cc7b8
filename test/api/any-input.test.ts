import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { domains } from '../../functions/domains.ts';
import { makeComponents } from '../../lib/reference/components.ts';
import { errorsOfRoute } from '../../lib/reference/route-errors.ts';
import type { RouteContract, Schema } from '#shared/contracts/route.ts';
import { arbitraryOf } from '../support/arbitrary-of.ts';
import { shipping } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

/** Inputs per route. The same ones in every run, so that a failure stays until it is mended. */
const SAMPLES = 8;
const SEED = 4_242;

const components = makeComponents([], 'draft-2020-12');
const routes = domains.flatMap(({ http }) => http?.routes ?? []);

interface Asked {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly caller: string | undefined;
}

/** Things that are there, by the name of the field that names them: half of the inputs reach what a shop holds. */
let known: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const world = await openWorld();
  const { sku, productId } = await offer(world);
  const order = { channel: world.channel, lines: [{ sku, quantity: 1 }] };
  const [{ body: cart }, { body: spent }] = await Promise.all([
    shop.guest.openCart({ body: order }),
    shop.guest.openCart({ body: order }),
  ]);
  const placed = await shop.guest.checkout(
    { cartId: spent.cartId, body: shipping },
    { cartToken: spent.cartToken ?? '' },
  );
  known = {
    sku,
    productId,
    channel: world.channel,
    currency: world.currency,
    locationId: world.locations[0],
    cartId: cart.cartId,
    'X-Cart-Token': cart.cartToken ?? '',
    orderId: placed.body.orderId,
    'X-Order-Token': placed.body.orderToken,
  };
});

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

const sometimesKnown = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc
    .tuple(arbitrary, fc.boolean())
    .map(([value, isKnown]) => (isKnown ? (withKnown(value) as Value) : value));

const nastyText = fc.constantFrom(
  '',
  ' ',
  '%',
  '..',
  '\u0000',
  'ключ',
  '"',
  '{}',
  '9'.repeat(400),
  '__proto__',
  '-1',
);

/** A record that fits, or fits but for one field, or is something else altogether. */
const almost = (schema: Schema | undefined): fc.Arbitrary<Readonly<Record<string, unknown>>> => {
  if (schema === undefined) return fc.constant({});
  const fitting = arbitraryOf(components.schemaOf(schema, 'input'), components.used()) as fc.Arbitrary<
    Readonly<Record<string, unknown>>
  >;
  const spoilt = fc
    .tuple(fitting, fc.nat(), fc.oneof(nastyText, fc.jsonValue({ maxDepth: 1 })))
    .map(([value, at, nasty]) => {
      const names = Object.keys(value);
      return names.length === 0 ? { unknown: nasty } : { ...value, [names[at % names.length] ?? '']: nasty };
    });
  return sometimesKnown(fc.oneof({ weight: 2, arbitrary: fitting }, { weight: 1, arbitrary: spoilt }));
};

const bodyOf = ({ body, rawBody, method }: RouteContract): fc.Arbitrary<string | undefined> => {
  if (method === 'GET') return fc.constant(undefined);
  const garbage = fc.oneof(fc.json({ maxDepth: 2 }), fc.string(), fc.constant(''));
  if (body === undefined) return fc.oneof(fc.constant(undefined), garbage);
  if (rawBody === true) return garbage;
  return fc.oneof(
    { weight: 4, arbitrary: almost(body).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: garbage },
  );
};

const headersOf = ({
  access,
  ifMatch,
  method,
}: RouteContract): fc.Arbitrary<Readonly<Record<string, string>>> => {
  const text = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
  const header =
    access.kind === 'mixed' ? access.guestToken : access.kind === 'signed' ? access.headers[0] : undefined;
  return sometimesKnown(
    fc.record<Record<string, string>>(
      {
        ...(header === undefined ? {} : { [header]: text }),
        ...(ifMatch === undefined ? {} : { 'if-match': fc.oneof(fc.constant('"1"'), text) }),
        ...(method === 'GET' ? {} : { 'idempotency-key': text }),
      },
      { requiredKeys: [] },
    ),
  );
};

/** Somebody the gateway lets through: what is tested is the shop behind it. */
const callerOf = ({ access }: RouteContract): fc.Arbitrary<string | undefined> => {
  switch (access.kind) {
    case 'staff':
      return fc.constant('admin');
    case 'customer':
      return fc.constant('customer-ayu');
    case 'mixed':
      return fc.constantFrom(undefined, 'customer-ayu', 'admin', 'store-clerk');
    case 'public':
    case 'signed':
      return fc.constant(undefined);
  }
};

const askedOf = (route: RouteContract): fc.Arbitrary<Asked> =>
  fc.record({
    fields: almost(route.params),
    query: almost(route.query),
    body: bodyOf(route),
    headers: headersOf(route),
    caller: callerOf(route),
  });

const send = async (route: RouteContract, { fields, query, body, headers, caller }: Asked) => {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    // A path segment is never empty, and dots alone are resolved away before they are sent.
    encodeURIComponent(String(fields[name] ?? 'x').replace(/^\.{0,2}$/, 'x')),
  );
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return shop.fetch(`${path}?${asked.toString()}`, {
    method: route.method,
    redirect: 'manual',
    headers: {
      ...headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(caller === undefined ? {} : { authorization: `Bearer ${await shop.token(caller)}` }),
    },
    body,
  });
};

/** What is wrong with an answer, in words; nothing when it keeps its contract. */
const broken = async (route: RouteContract, response: Response): Promise<string | undefined> => {
  const text = await response.text();
  if (response.status >= 500) return `${response.status} ${text}`;
  if (response.status >= 400) return undeclared(route, response, text);
  const schema = route.responses[response.status];
  if (schema === undefined) return `${response.status} is not an answer of the contract`;
  if (route.produces !== undefined || text === '') return undefined;
  const parsed = z.safeParse(schema, JSON.parse(text));
  return parsed.success
    ? undefined
    : `the answer does not fit the contract: ${parsed.error.message} in ${text}`;
};

const undeclared = (route: RouteContract, response: Response, text: string): string | undefined => {
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) {
    // The gateway's own refusals: a path it cannot read, a body it does not take.
    return [400, 404].includes(response.status)
      ? undefined
      : `${response.status} without a problem document: ${text}`;
  }
  const { code, status } = JSON.parse(text) as { code: string; status: number };
  const declared = errorsOfRoute(route).find((error) => error.code === code);
  if (declared === undefined) return `refused with ${code}, which the contract does not declare: ${text}`;
  return declared.status === response.status && status === declared.status
    ? undefined
    : `${code} came with status ${response.status}`;
};

describe('whatever is sent', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s keeps its contract',
    async (_name, route) => {
      await fc.assert(
        fc.asyncProperty(askedOf(route), async (asked) => {
          const response = await send(route, asked);

          expect(await broken(route, response)).toBeUndefined();
        }),
        { numRuns: SAMPLES, seed: SEED, endOnFailure: true },
      );
    },
  );
});
