import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { Chargeback } from '../model/chargeback.ts';
import { isMoved } from '../paying/moved.ts';
import { chargebackClosed, requireChargeback } from '../requests/require-chargeback.ts';
import { AccountMoved } from '../store/accounts.ts';
import { saveChargebackAction } from '../store/chargebacks.ts';
import { showChargeback } from '../view/show-chargeback.ts';
import type { AddChargebackEvidence } from './contract.ts';

type Request = RequestOf<typeof AddChargebackEvidence>;

export const addChargebackEvidence: UseCase<typeof AddChargebackEvidence, Runtime> = async (
  request,
  runtime,
) => {
  const saved = await decideAgain(isMoved, () => addOnce(request, runtime));
  return { status: 200, body: showChargeback(saved) };
};

const addOnce = async ({ params, body, actor }: Request, { db, clock }: Runtime): Promise<Chargeback> => {
  const known = await requireChargeback(db, params);
  if (known.evidence.some(({ reference }) => reference === body.reference)) return known;
  if (known.status !== 'open') throw chargebackClosed(known);
  const added = { ...body, at: instant(clock), by: actorReference(actor) };
  const next = { ...known, version: known.version + 1, evidence: [...known.evidence, added] };
  if ((await db.writeOne(saveChargebackAction(next))) !== undefined) throw new AccountMoved(params.orderId);
  return next;
};
