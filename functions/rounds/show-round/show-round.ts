import { locationOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recipientsOf } from '../requests/recipients-of.ts';
import { roundOfLink } from '../requests/round-token.ts';
import { driverPage } from '../view/driver-page.ts';
import { showRoundToDriver } from '../view/show-round.ts';
import type { ShowRound } from './contract.ts';

export const showRound: UseCase<typeof ShowRound, Runtime> = async ({ params, query }, runtime) => {
  const round = await roundOfLink(runtime, params.roundId, query.token);
  const recipients = await recipientsOf(runtime.db, round.stops);
  const location = await locationOf(runtime.db, runtime.clock, round.locationId);
  return { status: 200, ...driverPage(showRoundToDriver(round, recipients), location?.timeZone ?? 'UTC') };
};
