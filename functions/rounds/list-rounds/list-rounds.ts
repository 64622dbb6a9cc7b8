import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { driverUrl } from '../requests/round-token.ts';
import { roundsOf } from '../store/rounds.ts';
import { showRound } from '../view/show-round.ts';
import type { ListRounds } from './contract.ts';

export const listRounds: UseCase<typeof ListRounds, Runtime & { readonly apiUrl: string }> = async (
  { query: { locationId, day }, actor },
  runtime,
) => {
  await requireLocation(runtime, actor, locationId, '/query/locationId');
  const rounds = await roundsOf(runtime.db, locationId, day);
  const data = await Promise.all(
    rounds.map(async (round) =>
      showRound(round, await driverUrl(runtime.secrets, runtime.apiUrl, round.roundId)),
    ),
  );
  return { status: 200, body: { data } };
};
