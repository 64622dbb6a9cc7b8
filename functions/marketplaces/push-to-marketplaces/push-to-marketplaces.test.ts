import { describe, expect, it } from '@jest/globals';
import { marketplaceWorld } from '../../../test/support/marketplace-world.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { accountKey } from '../store/accounts.ts';
import { loadHealth } from '../store/health.ts';
import { listingKey, loadListings } from '../store/listings.ts';
import { wantListing } from '../telling/want-listing.ts';
import { pushToMarketplaces } from './push-to-marketplaces.ts';

const healthOf = ({ runtime }: Awaited<ReturnType<typeof marketplaceWorld>>, name = 'sandbox') =>
  loadHealth(runtime.db, name);

describe('telling marketplaces what a channel may promise', () => {
  it('tells a listed SKU its latest figure once, and nothing of SKUs that are not listed', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    await world.promise('MUG', 9);
    await world.promise('SHIRT', 3);

    await world.tell();
    await world.tell();

    expect(await world.figures()).toEqual({ 'L-SHIRT': 3 });
    expect(world.calls).toHaveLength(1);
    expect(await world.waiting()).toEqual([]);
  });

  it('tells nothing when the figure changed and changed back', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    await world.tell();
    await world.promise('SHIRT', 4);
    await world.promise('SHIRT', 5);

    await world.tell();

    expect(world.calls).toHaveLength(1);
  });

  it('tells the newest figure after a timeout, whether or not the lost one was taken', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    await world.tell();
    await world.promise('SHIRT', 4);
    await world.fail('timeout_after_accepting');
    await world.tell();
    const taken = await world.figures();

    // What was told before holds again, but the marketplace has the figure of which nobody knows.
    await world.promise('SHIRT', 5);
    world.pass(2 * MINUTE);
    await world.tell();

    expect(taken).toEqual({ 'L-SHIRT': 4 });
    expect(await world.figures()).toEqual({ 'L-SHIRT': 5 });
  });

  it('leaves a marketplace alone after three outages in a row, says so once, and tells all when it is back', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    await world.fail('unavailable', 3);
    for (let minute = 0; minute < 3; minute += 1) {
      await world.tell();
      world.pass(5 * MINUTE);
    }
    const paused = await healthOf(world);
    const waiting = await world.waiting();

    world.pass(5 * MINUTE);
    await world.tell();

    expect(paused).toMatchObject({ failures: 3, lastFailure: { because: 'the marketplace answered 503' } });
    expect(paused.pausedUntil).toBeDefined();
    expect(waiting).toMatchObject([{ status: 'waiting', tried: 3, content: { quantity: 5 } }]);
    expect(await healthOf(world)).toMatchObject({ failures: 0 });
    expect(await world.figures()).toEqual({ 'L-SHIRT': 5 });
    const types = world.runtime.db
      .items('orders')
      .filter(({ pk, sk }) => pk === 'MH#sandbox' && String(sk).startsWith('E#'))
      .map(({ sk }) => String(sk).split('#')[2]);
    expect(types).toEqual(['MarketplacePaused', 'MarketplaceResumed']);
  });

  it('waits as long as the marketplace asks when it has too many calls', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    await world.fail('rate_limited');

    await world.tell();
    const { pausedUntil = '' } = await healthOf(world);

    expect(Date.parse(pausedUntil) - world.runtime.clock.now()).toBe(30_000);
  });

  it('tells the others when one of them is down', async () => {
    const world = await marketplaceWorld();
    const other = { ...world.account, marketplace: 'other', settings: { shop: 'other' } };
    await world.runtime.db.writeOne(put(accountKey('other'), other));
    const listing = { sku: 'SHIRT', ids: { listingId: 'X' }, status: 'active', version: 1 };
    await world.runtime.db.writeOne(
      put(listingKey({ marketplace: 'other', sku: 'SHIRT' }), { ...listing, marketplace: 'other' }),
    );
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    world.pass(6000);
    await world.fail('unavailable', 100);

    await pushToMarketplaces({}, world.runtime);

    expect([await world.figures(), await world.figures('other')]).toEqual([{}, { X: 5 }]);
  });

  it('is done by one run at a time, and by the next one after a crash', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    world.pass(6000);

    const outcomes = await Promise.all([world.tell(), world.tell()]);
    await world.runtime.db.writeOne(
      put(
        { table: 'orders', pk: 'MH#sandbox', sk: 'A' },
        { ...(await healthOf(world)), busyUntil: new Date(world.runtime.clock.now() + MINUTE).toISOString() },
      ),
    );
    const whileBusy = await world.tell();
    world.pass(MINUTE);

    expect(outcomes.sort()).toEqual(['busy', 'done']);
    expect([whileBusy, await world.tell()]).toEqual(['busy', 'done']);
  });

  it('keeps what the marketplace refuses where staff see it, and tries it again when they ask', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT', 'unknown-1');
    await world.list('MUG');
    await world.promise('SHIRT', 5);
    await world.promise('MUG', 2);
    await world.tell();
    const refused = await world.waiting();
    await world.tell();
    const callsBefore = world.calls.length;

    await world.list('SHIRT', 'L-1');
    await world.tell(true);

    expect(refused).toMatchObject([
      { subject: 'SHIRT', status: 'refused', lastFailure: { because: 'there is no such listing' } },
    ]);
    expect(callsBefore).toBe(1);
    expect(await world.figures()).toEqual({ 'L-MUG': 2, 'L-1': 5 });
    expect(await world.waiting()).toEqual([]);
  });

  it('tells that nothing is left of a listing that ended, whatever there is', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    await world.tell();

    await world.list('SHIRT', 'L-SHIRT', { status: 'ended' });
    const found = (await loadListings(world.runtime.db, 'sandbox', ['SHIRT'])).get('SHIRT');
    if (found !== undefined) await wantListing(found.listing, world.account, world.runtime);
    await world.tell();
    await world.promise('SHIRT', 9);
    await world.tell();

    expect(await world.figures()).toEqual({ 'L-SHIRT': 0 });
  });
});
