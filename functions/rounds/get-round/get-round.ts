import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recipientsOf } from '../requests/recipients-of.ts';
import { roundOfLink } from '../requests/round-token.ts';
import { showRoundToDriver } from '../view/show-round.ts';
import type { GetRound } from './contract.ts';

export const getRound: UseCase<typeof GetRound, Runtime> = async ({ params, query }, runtime) => {
  const round = await roundOfLink(runtime, params.roundId, query.token);
  const recipients = await recipientsOf(runtime.db, round.stops);
  return { status: 200, body: showRoundToDriver(round, recipients) };
};
