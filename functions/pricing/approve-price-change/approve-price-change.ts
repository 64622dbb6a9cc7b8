import { causeOf } from '#shared/events/envelope.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { besideLasting } from '../model/beside-lasting.ts';
import { exceptionOf, exceptionTerms } from '../model/held-price.ts';
import { setPrice } from '../model/set-price.ts';
import { decideHeld } from '../requests/decide-held-price.ts';
import { saveHeldParts, type StoredHeldPrice } from '../store/held-prices.ts';
import { judgePrice, refuseOutside } from '../requests/judge-price.ts';
import { readForPrice } from '../requests/read-for-price.ts';
import { duplicateOf, listFull } from '../requests/refuse-price.ts';
import { shownHeld } from '../view/shown-price.ts';
import { writePrice } from '../store/write-price.ts';
import type { ApprovePriceChange } from './contract.ts';

type Request = RequestOf<typeof ApprovePriceChange>;

export const approvePriceChange: UseCase<typeof ApprovePriceChange, Runtime> = async (request, runtime) => {
  const held = await decideHeld(request, runtime, (waiting) => approve(waiting, request, runtime));
  return { status: 200, body: shownHeld(held, runtime.clock.now()), version: held.version };
};

const approve = async (
  waiting: StoredHeldPrice,
  request: Request,
  runtime: Runtime,
): Promise<StoredHeldPrice> => {
  const { until, note } = request.body;
  refuseEnded(until, waiting, runtime);
  const { sku, currency } = waiting;
  const { list, category } = await readForPrice({ sku, currency, ...waiting.terms }, runtime);
  const now = instant(runtime.clock);
  const approved = exceptionTerms(waiting.terms, until);
  const { priceId, terms } = besideLasting(list, {
    priceId: waiting.priceId,
    terms: approved,
    suffix: waiting.changeId,
    now,
  });
  const granted: StoredHeldPrice = {
    ...waiting,
    heldStatus: 'approved',
    until,
    ...(note === undefined ? {} : { note }),
  };
  const set = setPrice(list, { priceId, terms, exception: exceptionOf(granted, approved), now });
  if (set.kind === 'full') throw listFull(waiting);
  if (set.kind === 'duplicate') throw duplicateOf(set.of);
  refuseOutside(await judgePrice({ currency, record: set.record, list, category }, runtime));
  const cause = causeOf(request);
  const done = saveHeldParts(granted, cause, runtime.clock);
  if (set.kind === 'unchanged') await commit(runtime.db, done);
  else
    await writePrice(
      runtime,
      set,
      { sku, currency, list, cause, status: 200, remark: remarkOf(granted) },
      done,
    );
  return granted;
};

/** The history names who wanted it, who let it through, why, and until when. */
const remarkOf = ({ requestedBy, reason, until = '', decidedBy = '' }: StoredHeldPrice) => ({
  by: requestedBy,
  approvedBy: decidedBy,
  exceptionUntil: until,
  reason,
});

const refuseEnded = (until: string, { terms }: StoredHeldPrice, { clock }: Runtime): void => {
  const from = Math.max(clock.now(), terms.validFrom === undefined ? 0 : Date.parse(terms.validFrom));
  if (Date.parse(until) > from) return;
  const detail = `must be after the price begins, ${new Date(from).toISOString()}, found ${until}`;
  throw invalidRequest([{ pointer: '/body/until', code: 'too_small', detail }]);
};
