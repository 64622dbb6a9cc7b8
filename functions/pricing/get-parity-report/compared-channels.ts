import { channelOf, loadDirectory, type Channel } from '../../channels/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pricingErrors } from '../errors.ts';
import { MAX_CHANNELS } from './contract.ts';

/** The channels that were named, each once, or every one that sells in the currency. */
export const comparedChannels = async (
  { channels, currency }: { readonly channels?: string | undefined; readonly currency: string },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly Channel[]> => {
  if (channels !== undefined)
    return Promise.all(
      [...new Set(channels.split(','))].map((code) => channelOf(db, clock, code, '/query/channels')),
    );
  const all = [...(await loadDirectory(db, clock)).channels.values()];
  const selling = all.filter((channel) => channel.purpose === 'sell' && channel.currency === currency);
  if (selling.length <= MAX_CHANNELS) return selling;
  const detail = `${selling.length} channels sell in ${currency}, and at most ${MAX_CHANNELS} are compared: name them`;
  throw problem(pricingErrors.TOO_MANY_CHANNELS, {
    detail,
    errors: [{ pointer: '/query/channels', code: 'TOO_MANY_CHANNELS', detail }],
  });
};
