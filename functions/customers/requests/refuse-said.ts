import { channelsErrors } from '../../channels/errors.ts';
import { loadDirectory } from '../../channels/public.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { birthFault } from '../model/age.ts';
import type { ProfileInput } from '../model/profile.ts';

/** Refuses what nobody can be: born tomorrow, or fond of a store that the shop does not have. */
export const refuseSaid = async (
  said: ProfileInput,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  refuseBirth(said, clock.now());
  const { preferredChannel, preferredStore } = said;
  if ((preferredChannel ?? preferredStore) === undefined) return;
  const { channels, locations } = await loadDirectory(db, clock, preferredChannel);
  if (preferredChannel !== undefined && !channels.has(preferredChannel))
    throw unknown(channelsErrors.CHANNEL_NOT_FOUND, 'preferredChannel', `no channel ${preferredChannel}`);
  if (preferredStore !== undefined && !locations.has(preferredStore))
    throw unknown(channelsErrors.LOCATION_NOT_FOUND, 'preferredStore', `no location ${preferredStore}`);
};

const refuseBirth = (said: ProfileInput, now: number): void => {
  const fault = birthFault(said, now);
  if (fault === undefined) return;
  const { birthYear, birthday } = said;
  const found = [birthYear, birthday].filter((part) => part !== undefined).join('-');
  throw invalidRequest([
    fault === 'in_the_future'
      ? {
          pointer: '/body/birthYear',
          code: 'too_big',
          detail: `must not be later than today; found ${found}`,
        }
      : { pointer: '/body/birthday', code: 'no_such_day', detail: `is no day of that year; found ${found}` },
  ]);
};

const unknown = (contract: Parameters<typeof problem>[0], field: string, detail: string) =>
  problem(contract, { detail, errors: [{ pointer: `/body/${field}`, code: contract.code, detail }] });
