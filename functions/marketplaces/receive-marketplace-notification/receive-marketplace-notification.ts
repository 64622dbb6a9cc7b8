import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { marketplacesErrors } from '../errors.ts';
import { takeIn } from '../intake/take-in.ts';
import { marketplaceModules } from '../providers/registry.ts';
import type { ReceiveMarketplaceNotification } from './contract.ts';

/** Takes in what a marketplace sends by itself, in its own form. */
export const receiveMarketplaceNotification: UseCase<typeof ReceiveMarketplaceNotification, Runtime> = async (
  request,
  runtime,
) => {
  const { marketplace, channel: code } = request.params;
  const found = marketplaceModules.find(({ name }) => name === marketplace);
  if (found === undefined)
    throw problem(marketplacesErrors.MARKETPLACE_UNKNOWN, {
      detail: `no marketplace ${marketplace}`,
    });
  const channel = await channelOf(runtime.db, runtime.clock, code);
  const { secrets } = runtime;
  const { currency } = channel;
  const news = await found.readNotification(request.rawBody, request.headers, {
    secrets,
    currency,
  });
  if (news.kind === 'refused')
    throw news.because === 'signature'
      ? problem(marketplacesErrors.MARKETPLACE_SIGNATURE_INVALID, {
          detail: news.detail,
        })
      : invalidRequest([{ pointer: '/body', code: 'invalid_format', detail: news.detail }]);
  if (news.kind === 'other') return { status: 200, body: { received: true } };
  const actor = { kind: 'system', task: `marketplace-${marketplace}` } as const;
  const { link } = await takeIn(
    {
      actor,
      origin: request.origin,
      params: { marketplace, number: news.number },
      body: { ...news.order, channel: channel.code },
    },
    runtime,
  );
  return { status: 200, body: { received: true, orderId: link.orderId } };
};
