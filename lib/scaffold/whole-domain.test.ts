import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyHouse } from '../../test/support/house-copy.ts';

const TIMEOUT_MS = 300_000;
/** The table of contents. */
const OUTSIDE = ['functions/domains.ts'];
const NEW = [
  ['domain', 'wishes', 'sale'],
  ['table', 'wishes'],
  ['scope', 'wishes', 'wishes.write'],
  ['secret', 'wishes', 'wishlists'],
  ['route', 'wishes', 'getWish', 'GET', '/v1/wishes/{wishId}', 'X-Wish-Token'],
  ['route', 'wishes', 'putWish', 'PUT', '/v1/wishes/{wishId}', 'wishes.write'],
  ['event', 'wishes', 'WishAdded'],
  ['reaction', 'wishes', 'OrderPlaced'],
  ['reaction', 'wishes', 'WishAdded'],
  ['task', 'wishes', 'sweep-old-wishes', 'rate(1 hour)'],
];

/** What a developer writes next: every name that was declared is known to the compiler, and a misspelt one is not. */
const USE = `import { wishesInbox } from './inbox.ts';
import type { ShopClient } from '#shared/client/generated.ts';
import { hasScope } from '#shared/actors/actor.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { TableName } from '#shared/contracts/table.ts';
import { eventsHandler, reaction, type Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { OrderPlaced } from '../orders/events.ts';

const remember: Consumer<typeof OrderPlaced, ConsumerRuntime> = async (event, { inbox }) => {
  inbox.part(event);
};

export const use = [
  (actor: Actor) => hasScope(actor, 'wishes.write'),
  // @ts-expect-error -- no domain declares this scope
  (actor: Actor) => hasScope(actor, 'wishes.wriet'),
  'wishes' satisfies TableName,
  (client: ShopClient) => client.getWish({ wishId: 'w' }, { wishToken: 't' }),
  // @ts-expect-error -- guests hold no such token
  (client: ShopClient) => client.getWish({ wishId: 'w' }, { wishesToken: 't' }),
  eventsHandler({ inbox: wishesInbox, reactions: [reaction(OrderPlaced, remember)] }, awsRuntime()),
  // @ts-expect-error -- a consumer that keeps an inbox needs a place for it
  eventsHandler({ reactions: [reaction(OrderPlaced, remember)] }, awsRuntime()),
];
`;
const INBOX = `import type { InboxPlace } from '#shared/events/inbox.ts';

export const wishesInbox: InboxPlace = { domain: 'wishes', table: 'wishes' };
`;

const { folder, git, node, save, remove } = copyHouse();

beforeAll(() => {
  save('begin');
  for (const wish of NEW) node('bin/new.ts', ...wish);
  save('add');
}, TIMEOUT_MS);

afterAll(remove);

describe('a domain with a table, routes, a guest token, a scope, a secret, consumers and a task', () => {
  it('touches one file outside its folder', () => {
    const touched = git('diff', '--name-only', 'HEAD~1..HEAD').trim().split('\n');

    expect(touched.filter((path) => !path.startsWith('functions/wishes/'))).toEqual(OUTSIDE);
  });

  it(
    'compiles, and so does what uses it',
    () => {
      writeFileSync(join(folder, 'functions/wishes/inbox.ts'), INBOX);
      writeFileSync(join(folder, 'functions/wishes/use.ts'), USE);
      node('bin/build.ts');

      const check = () =>
        node('node_modules/typescript-7/bin/tsc', '-p', '.', '--tsBuildInfoFile', 'dist/tsbuildinfo');

      expect(check).not.toThrow();
      expect(readFileSync(join(folder, 'docs/reference/openapi.json'), 'utf8')).toContain('"wishToken"');
    },
    TIMEOUT_MS,
  );
});
