import { holdOfCaller, loadHold, requireHeld, type Hold } from '../../holds/public.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { hasScope } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { checkoutErrors } from '../errors.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { groupsOf, linesOf } from '../model/requested-groups.ts';

/** The hold this order spends, if one is named: the caller's own, still held, and where the goods are wanted. */
export const holdToSpend = async (
  request: CheckoutRequest,
  { db, clock, secrets }: Runtime,
): Promise<Hold | undefined> => {
  const { hold: named } = request.body;
  const groups = groupsOf(request.body);
  if (named === undefined) return undefined;
  const caller = {
    actor: request.actor,
    guestToken: named.holdToken,
  };
  const hold = requireHeld(
    await holdOfCaller(await loadHold(db, named.holdId), named.holdId, caller, {
      scope: 'orders.write',
      secrets,
    }),
    clock.now(),
  );
  const elsewhere = hold.lines
    .flatMap(({ takes }) => takes)
    .find(({ sku, locationId }) => {
      const wanted = groups.find((group) => linesOf(group, [{ sku }]).length > 0)?.wanted;
      return wanted?.method === 'pickup' && locationId !== wanted.locationId;
    });
  if (elsewhere === undefined) return hold;
  const detail = `the goods are held at ${elsewhere.locationId}; pick them up there`;
  throw problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer: '/body/delivery/locationId', code: 'DELIVERY_NOT_POSSIBLE', detail }],
  });
};

/** Why this sale may take what is set aside for other channels; only a manager may let it. */
export const breachReasonOf = ({ body, actor }: CheckoutRequest): string | undefined => {
  if (body.poolOverride === undefined) return undefined;
  if (hasScope(actor, 'inventory.write')) return body.poolOverride.reason;
  throw problem(commonErrors.FORBIDDEN, {
    detail: 'only a manager (inventory.write) can sell units that are reserved for other channels',
  });
};
