import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey, type Offer } from '../../catalog/public.ts';
import { channelOf } from '../../channels/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { decideUpsert } from '#shared/http/upsert.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Runtime } from '#shared/runtime.ts';
import { dropsErrors } from '../errors.ts';
import { wrongTimes } from '../model/drop-times.ts';
import { overlapping, statusOf, type Drop } from '../model/drop.ts';
import { DropMoved, loadDrop, readDrops, saveDrop } from '../store/drops.ts';
import { dropView } from '../view/drop-view.ts';
import type { ScheduleDrop } from './contract.ts';

type Request = RequestOf<typeof ScheduleDrop>;

/** Decides again after a concurrent change, so that equal requests at once get equal answers. */
export const scheduleDrop: UseCase<typeof ScheduleDrop, Runtime> = (request, runtime) =>
  decideAgain(
    (error) => error instanceof DropMoved,
    () => schedule(request, runtime),
  );

const schedule: UseCase<typeof ScheduleDrop, Runtime> = async (request, runtime) => {
  const { clock } = runtime;
  const { dropId } = request.params;
  const current = await loadDrop(runtime.db, dropId);
  const { kind, status, aggregate } = decideUpsert(current, contentOf(dropId, request), request);
  if (kind === 'write') {
    await requirePossible(aggregate, current, runtime);
    await saveDrop(aggregate, causeOf(request), runtime);
  }
  return { status, body: dropView(aggregate, clock.now()), version: aggregate.version };
};

const requirePossible = async (
  drop: Drop,
  current: Drop | undefined,
  { db, clock }: Runtime,
): Promise<void> => {
  await channelOf(db, clock, drop.channel, '/body/channel');
  await requireKnown(drop.skus, db);
  const hasOpened = current !== undefined && statusOf(current, clock.now()) !== 'scheduled';
  if (hasOpened) requireSameGoods(drop, current);
  requireTimes(drop, { now: clock.now(), hasOpened });
  requireAlone(drop, await readDrops(db));
};

const contentOf = (dropId: string, { body }: Request): Omit<Drop, keyof Versioned> => ({
  ...body,
  dropId,
  skus: [...new Set(body.skus)],
  // One way to write an instant, so that texts compare as times do.
  opensAt: new Date(body.opensAt).toISOString(),
  closesAt: new Date(body.closesAt).toISOString(),
});

const requireKnown = async (skus: readonly string[], db: Database): Promise<void> => {
  const offers = await db.getMany<Offer>(skus.map(offerKey));
  const unknown = skus.flatMap((sku, at) =>
    offers[at] === undefined || offers[at].aliasOf !== undefined ? [{ sku, at }] : [],
  );
  if (unknown.length === 0) return;
  throw problem(catalogErrors.SKU_NOT_FOUND, {
    detail: `no SKU ${unknown.map(({ sku }) => sku).join(', ')}`,
    errors: unknown.map(({ sku, at }) => ({
      pointer: `/body/skus/${at}`,
      code: 'SKU_NOT_FOUND',
      detail: `no SKU ${sku}`,
    })),
  });
};

/** The queue was promised these goods. */
const requireSameGoods = (drop: Drop, current: Drop): void => {
  const fixed = ['channel', 'skus', 'opensAt', 'signedInOnly', 'groups'] as const;
  const changed = fixed.filter((field) => String(drop[field]) !== String(current[field]));
  if (changed.length === 0) return;
  throw problem(dropsErrors.DROP_RUNNING, {
    detail: `it opened at ${current.opensAt}; ${changed.join(', ')} can no longer change`,
    errors: changed.map((field) => ({
      pointer: `/body/${field}`,
      code: 'DROP_RUNNING',
      detail: `${field} must stay ${String(current[field])}`,
    })),
  });
};

const requireTimes = (drop: Drop, at: Parameters<typeof wrongTimes>[1]): void => {
  const wrong = wrongTimes(drop, at);
  if (wrong.length === 0) return;
  throw problem(dropsErrors.DROP_TIMES, {
    detail: wrong.map(({ detail }) => detail).join('; '),
    errors: wrong.map(({ field, detail }) => ({ pointer: `/body/${field}`, code: 'DROP_TIMES', detail })),
  });
};

const requireAlone = (drop: Drop, others: readonly Drop[]): void => {
  const twice = overlapping(drop, others);
  if (twice.length === 0) return;
  throw problem(dropsErrors.DROP_OVERLAPS, {
    detail: `${twice.join(', ')} is in another drop of ${drop.channel} at that time`,
    errors: twice.map((sku) => ({
      pointer: `/body/skus/${drop.skus.indexOf(sku)}`,
      code: 'DROP_OVERLAPS',
      detail: `${sku} is in another drop`,
    })),
  });
};
