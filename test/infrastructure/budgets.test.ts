import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { MAX_LINES } from '../../functions/orders/schemas.ts';
import { domains } from '../../functions/domains.ts';
import { bundle } from '../../lib/bundling/bundle.ts';
import { entryPointsOf } from '../../lib/bundling/entry-points.ts';
import { maxBytesOf, sizesIn } from '../../lib/bundling/sizes.ts';
import { TRANSACTION_LIMIT } from '#shared/dynamodb/transaction.ts';
import { synthesize, the } from './synthesized.ts';

const root = join(import.meta.dirname, '../..');

/** What the shop grows towards, each below a limit of AWS, so that a test is red before a deployment is. */
const BUDGETS = {
  /** Of 300 that an API has without asking; raise the quota before this is reached (docs/decisions/40-one-api.md). */
  routes: 295,
  /** Of 300 that an API has, and no more for asking: one per domain. */
  integrations: 100,
  /** DynamoDB serves two readers of a shard. */
  streamReaders: 2,
  /** Lambda takes five filters per event source. */
  filters: 5,
  /** A role's inline policies hold 10,240 characters; account numbers and regions make them a tenth longer than the template. */
  roleCharacters: 9_000,
  /** Actions of a checkout beside those of its lines: order, cart, payment, events, counters. */
  actionsBesideLines: 10,
  /** Of a line: its stock, and a hold or a pool it is taken from. */
  actionsOfLine: 2,
};

const shop = the(synthesize(['shop:prod:satu'])[0], 'the shop');

const beyond = (budget: number, used: ReadonlyMap<string, number>) =>
  [...used].filter(([, count]) => count > budget);
const countedBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) =>
  new Map([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));

it('leaves some of the gateway’s routes and most of its integrations free', () => {
  const integrations = shop.resources('AWS::ApiGatewayV2::Integration');

  expect(shop.assembly.apis.flatMap(({ routes }) => routes).length).toBeLessThanOrEqual(BUDGETS.routes);
  expect(integrations.length).toBeGreaterThan(0);
  expect(integrations.length).toBeLessThanOrEqual(BUDGETS.integrations);
});

it('has no more readers of a stream than DynamoDB serves, and no more filters than Lambda takes', () => {
  const streams = shop.assembly.eventSourceMappings.filter(({ eventSourceArn }) =>
    eventSourceArn.includes(':dynamodb:'),
  );
  const filters = new Map(
    streams.map(({ functionName, filters: used }) => [functionName, used.length] as const),
  );

  expect(streams.length).toBeGreaterThan(0);
  expect(
    beyond(
      BUDGETS.streamReaders,
      countedBy(streams, ({ eventSourceArn }) => eventSourceArn),
    ),
  ).toEqual([]);
  expect(beyond(BUDGETS.filters, filters)).toEqual([]);
});

it('fits every role into the characters that IAM holds', () => {
  const characters = new Map<string, number>();
  for (const { stack, properties } of shop.resources('AWS::IAM::Policy'))
    for (const role of properties.Roles) {
      const name = `${stack} ${JSON.stringify(role)}`;
      const length = JSON.stringify(properties.PolicyDocument).length;
      characters.set(name, (characters.get(name) ?? 0) + length);
    }

  expect(beyond(BUDGETS.roleCharacters, characters)).toEqual([]);
});

it('fits the longest cart into one transaction', () => {
  const actions = MAX_LINES * BUDGETS.actionsOfLine + BUDGETS.actionsBesideLines;

  expect(actions).toBeLessThanOrEqual(TRANSACTION_LIMIT);
});

it('keeps every bundle small enough for a cold start', async () => {
  const outdir = join(mkdtempSync(join(tmpdir(), 'satu-budget-')), 'bundles');
  await bundle(entryPointsOf(root, domains), { root, outdir });
  const sizes = sizesIn(outdir);
  rmSync(outdir, { recursive: true });

  expect(sizes.filter(({ name, bytes }) => bytes > maxBytesOf(name))).toEqual([]);
});
