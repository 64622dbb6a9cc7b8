import { agreementOf, findProfiles, requirePersonId } from '../../customers/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { profileFactsErrors } from '../errors.ts';
import type { FactKind } from '../model/fact.ts';
import { factsOfPerson, requireFactKind, sayFact } from '../requests/say-fact.ts';
import type { PutCustomerFact } from './contract.ts';

export const putCustomerFact: UseCase<typeof PutCustomerFact, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const { params, body } = request;
  const at = body.at ?? instant(clock);
  if (Date.parse(at) > clock.now())
    throw invalidRequest([
      { pointer: '/body/at', code: 'too_big', detail: `must not be later than now; found ${at}` },
    ]);
  const customerId = await requirePersonId(db, params.customerId);
  const kind = await requireFactKind(params.factId, 'shop', runtime);
  await refuseProfiling(kind, customerId, runtime);
  const said = { customerId, factId: params.factId, value: body.value, source: body.source, at };
  await sayFact(kind, said, causeOf(request), runtime);
  const data = await factsOfPerson(customerId, 'staff', runtime);
  return { status: 200, body: { data, page: { nextCursor: null } } };
};

/** What somebody does and likes is a profile of them; who they are, they told the shop. */
const refuseProfiling = async (
  { factId, group }: FactKind,
  customerId: string,
  { db, clock }: Runtime,
): Promise<void> => {
  if (group === 'demographic') return;
  const [profile] = await findProfiles(db, [customerId]);
  if (profile === undefined || agreementOf(profile, clock.now()).profiling !== 'withdrawn') return;
  throw problem(profileFactsErrors.FACT_NOT_ALLOWED, {
    detail: `${factId} is ${group}, and the customer withdrew consent to profiling or is a child`,
  });
};
