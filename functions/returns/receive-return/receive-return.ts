import { requireLocation } from '../../inventory/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { returnsErrors } from '../errors.ts';
import { inspectedLines } from '../requests/inspected-lines.ts';
import { requireOpen } from '../requests/change-open-return.ts';
import { orderOfStaff, requireReturn } from '../requests/order-to-return.ts';
import { refuseUnmatched } from '../requests/refuse-unmatched.ts';
import { decideAgainIfMoved, settled } from '../settling/settled.ts';
import { showReturn } from '../view/show-return.ts';
import type { ReceiveReturn } from './contract.ts';

export const receiveReturn: UseCase<typeof ReceiveReturn, Runtime> = async (request, runtime) => {
  await requireLocation(runtime, request.actor, request.body.locationId, '/body/locationId');
  const { made, version } = await decideAgainIfMoved(() => receiveOnce(request, runtime));
  return { status: 200, body: showReturn(made, version), version };
};

const receiveOnce = async (request: RequestOf<typeof ReceiveReturn>, runtime: Runtime) => {
  const { body, params, idempotency, ifMatch } = request;
  const found = await orderOfStaff(request, runtime);
  const { returns } = found;
  const announced = requireReturn(returns, params.returnId);
  if (replayed(returns.recentKeys, idempotency) !== undefined)
    return { made: announced, version: returns.version };
  checkVersion(ifMatch, returns.version, 'optional');
  requireOpen(announced);
  if (announced.status === 'requested')
    throw problem(returnsErrors.RETURN_NOT_APPROVED, {
      detail: `the return ${announced.returnId} is requested`,
    });
  refuseUnmatched(announced, body.received, '/body/received');
  const recentKeys = remembered(returns.recentKeys, idempotency, 200);
  const received = await inspectedLines(found.order, body.received, body.locationId, runtime);
  return settled(found, announced, { ...body, received, request, recentKeys }, runtime);
};
