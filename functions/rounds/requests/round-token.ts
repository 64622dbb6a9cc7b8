import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { DAY } from '#shared/time/clock.ts';
import { roundsErrors } from '../errors.ts';
import type { Round } from '../model/round.ts';
import { loadRound } from '../store/rounds.ts';

/** Opens one round to its driver. Derived from its id, never stored. */
const roundToken = async (secrets: Secrets, roundId: string): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), 'round', roundId).slice(0, 32);

export const driverUrl = async (secrets: Secrets, apiUrl: string, roundId: string): Promise<string> =>
  `${apiUrl}/v1/rounds/${roundId}/page?token=${await roundToken(secrets, roundId)}`;

/**
 * The round behind a driver’s link, until a day after it.
 *
 * @throws ROUND_NOT_FOUND
 */
export const roundOfLink = async (
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
  roundId: string,
  token: string,
): Promise<Round> => {
  const opens = equalInConstantTime(token, await roundToken(secrets, roundId));
  const round = opens ? await loadRound(db, roundId) : undefined;
  if (round !== undefined && clock.now() <= Date.parse(round.backAt) + DAY) return round;
  throw problem(roundsErrors.ROUND_NOT_FOUND, { detail: 'the link is unknown, or its round is over' });
};
