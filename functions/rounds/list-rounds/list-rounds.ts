import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { roundsWithLinks } from '../requests/rounds-with-links.ts';
import { roundsOf } from '../store/rounds.ts';
import type { ListRounds } from './contract.ts';

export const listRounds: UseCase<typeof ListRounds, Runtime & { readonly apiUrl: string }> = async (
  { query: { locationId, day }, actor },
  runtime,
) => {
  await requireLocation(runtime, actor, locationId, '/query/locationId');
  const rounds = await roundsOf(runtime.db, locationId, day);
  return { status: 200, body: { data: await roundsWithLinks(rounds, runtime) } };
};
