import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import { isChild } from '../model/age.ts';
import { described, saidBy, type Guardian } from '../model/profile.ts';
import { customerNotFound } from '../requests/customer-not-found.ts';
import { decideProfile } from '../requests/decide-profile.ts';
import { requireProfile } from '../requests/require-customer.ts';
import { changeProfile } from '../store/change-profile.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { PutGuardian } from './contract.ts';

export const putGuardian: UseCase<typeof PutGuardian, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const { externalId } = request.params;
  const { guardian: reference, ...proof } = request.body;
  const now = instant(clock);
  const [child, guardian] = await Promise.all([
    requireProfile(db, externalId),
    requireProfile(db, reference),
  ]);
  if (guardian.customerId === child.customerId) throw unsuitable('nobody is their own guardian');
  if (isChild(guardian.personal, clock.now())) throw unsuitable(`${reference} is under 18, too`);
  const agreed: Guardian = { ...proof, customerId: guardian.customerId, at: now };
  const { customerId } = child;
  const { profile } = await changeProfile(runtime, customerId, undefined, (current) => {
    if (current === undefined) throw customerNotFound(externalId);
    const content = described(customerId, saidBy(current), current, now);
    const wanted = { ...content, guardian: isSaid(current.guardian, agreed) ? current.guardian : agreed };
    return decideProfile(current, wanted, request, { now, need: 'optional' });
  });
  return { status: 200, body: viewOfCustomer(profile), version: profile.version };
};

const isSaid = (known: Guardian | undefined, { customerId, source, textVersion }: Guardian): boolean =>
  known?.customerId === customerId && known.source === source && known.textVersion === textVersion;

const unsuitable = (detail: string) =>
  problem(customersErrors.GUARDIAN_UNSUITABLE, {
    detail,
    errors: [{ pointer: '/body/guardian', code: 'GUARDIAN_UNSUITABLE', detail }],
  });
