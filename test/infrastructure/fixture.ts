import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { domains } from '../../functions/domains.ts';
import type { Bundles } from '../../lib/bundling/bundles.ts';
import { defineDomain, type DomainContract } from '#shared/contracts/domain.ts';
import { defineErrors } from '#shared/contracts/error.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { may, mayQuery, mayRead } from '#shared/contracts/grant.ts';
import { bucketsOf } from '#shared/contracts/bucket.ts';
import { access, defineRoute, type Access, type Method } from '#shared/contracts/route.ts';
import { scopesOf } from '#shared/contracts/scopes.ts';
import { defineItems, tablesOf } from '#shared/contracts/table.ts';

/** Domains that exist only to try every kind of declaration once. */

const nothing = z.object({});
const errors = defineErrors({});

const route = (
  operationId: string,
  method: Method,
  path: `/${string}`,
  who: Access,
  callsPerAddress?: number,
  sharedFor?: number,
) =>
  defineRoute({
    operationId,
    method,
    path,
    access: who,
    summary: operationId,
    responses: { 200: nothing },
    callsPerAddress,
    sharedFor,
  });

const shelfItems = defineItems('inventory', {
  items: {
    shelf: { pk: 'SH#{shelfId}', sk: 'A', serves: 'What stands on a shelf?' },
    event: { pk: 'SH#{shelfId}', sk: 'E#{version}', serves: 'What happened to a shelf?' },
  },
  indexes: {
    byAisle: {
      partition: [
        { name: 'shop', type: 'string' },
        { name: 'aisle', type: 'string' },
      ],
      sort: [{ name: 'height', type: 'number' }],
      include: ['label'],
      serves: 'The shelves of an aisle, from the floor up.',
    },
  },
});

const parcelItems = defineItems('customers', {
  items: { parcel: { pk: 'PA#{parcelId}', sk: 'A', serves: 'Where is a parcel?' } },
});

export const ShelfFilled = defineEvent({
  type: 'ShelfFilled',
  domain: 'shelves',
  version: 1,
  summary: 'A shelf was filled.',
  delivery: 'stream',
  data: nothing,
});

export const shelves = defineDomain({
  name: 'shelves',
  purpose: 'What stands where.',
  // Its items and routes use the shop's own tables and scopes.
  tables: tablesOf(domains),
  buckets: bucketsOf(domains),
  scopes: Object.fromEntries(scopesOf(domains)),
  items: [shelfItems],
  errors,
  publishes: [ShelfFilled],
  streamEvents: [{ keyPrefix: 'SH#', sortKey: 'A', on: ['MODIFY'] }],
  http: {
    memoryMb: 1024,
    timeoutSeconds: 8,
    reservedConcurrency: 20,
    errorImpact: 'nobody finds a shelf',
    routes: [
      route('listShelves', 'GET', '/v1/shelves', access.public, 300, 5),
      route('getMyShelf', 'GET', '/v1/me/shelf', access.customer),
      route('fillShelf', 'PUT', '/v1/shelves/{shelfId}', access.staff('inventory.write')),
      route('lookAtShelf', 'GET', '/v1/shelves/{shelfId}', access.mixed({ guestToken: 'X-Cart-Token' }), 50),
      route('hearOfShelf', 'POST', '/v1/shelves/notices', access.signed('X-Signature')),
    ],
    reach: {
      tables: [
        mayRead(shelfItems.items.shelf),
        may(shelfItems.items.shelf, 'UpdateItem'),
        mayQuery(shelfItems.indexes.byAisle),
      ],
      secrets: ['tokens'],
      buckets: { search: 'read' },
      bus: true,
      apiUrl: true,
    },
  },
  stream: {
    tasks: [
      {
        name: 'label-shelf',
        keyPrefix: 'SH#',
        sortKey: 'A',
        on: ['INSERT'],
        errorImpact: 'shelves have no labels',
      },
    ],
    reach: { buckets: { search: 'write' } },
  },
});

export const parcels = defineDomain({
  name: 'parcels',
  purpose: 'What is on its way.',
  items: [parcelItems],
  errors,
  publishes: [],
  events: {
    subscriptions: [{ name: 'on-shelf-filled', event: ShelfFilled, errorImpact: 'parcels are packed late' }],
    schedules: [{ name: 'sweep-parcels', every: 'rate(1 minute)', errorImpact: 'old parcels pile up' }],
    timers: [{ name: 'remind-courier', errorImpact: 'couriers forget parcels' }],
    reach: {
      tables: [mayRead(parcelItems.items.parcel), may(parcelItems.items.parcel, 'PutItem')],
      schedules: true,
    },
  },
});

/** Only for trying things out. */
export const playground = defineDomain({
  name: 'playground',
  purpose: 'A pretence.',
  stages: 'non-production',
  secrets: { sandbox: 'Opens the playground' },
  errors,
  publishes: [],
  http: {
    routes: [route('play', 'GET', '/v1/play', access.public)],
    reach: { secrets: ['sandbox'] },
    errorImpact: 'nobody can play',
  },
});

export const fixtureDomains: readonly DomainContract[] = [shelves, parcels, playground];

/** One empty function in the place of every bundle: templates do not look inside. */
export const emptyBundles = (): Bundles => {
  const folder = join(mkdtempSync(join(tmpdir(), 'satu-bundle-')), 'empty');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async () => undefined;\n');
  return { folderOf: () => folder };
};
