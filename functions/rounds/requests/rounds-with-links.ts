import type { Secrets } from '#shared/secrets/secrets.ts';
import type { Round } from '../model/round.ts';
import { showRound } from '../view/show-round.ts';
import { driverUrl } from './round-token.ts';

/** Rounds as staff see them, each with the link of its driver. */
export const roundsWithLinks = (
  rounds: readonly Round[],
  { secrets, apiUrl }: { readonly secrets: Secrets; readonly apiUrl: string },
) =>
  Promise.all(rounds.map(async (round) => showRound(round, await driverUrl(secrets, apiUrl, round.roundId))));
