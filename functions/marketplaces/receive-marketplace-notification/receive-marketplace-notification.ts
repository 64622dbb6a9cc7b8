import { channelOf } from '../../channels/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { marketplacesErrors } from '../errors.ts';
import { takeCancellation } from '../intake/take-cancellation.ts';
import { takeIn } from '../intake/take-in.ts';
import type { MarketplaceNotification } from '../model/marketplace.ts';
import { requireModule } from '../requests/require-module.ts';
import type { ReceiveMarketplaceNotification } from './contract.ts';

/** Takes in what a marketplace sends by itself, in its own form. */
export const receiveMarketplaceNotification: UseCase<typeof ReceiveMarketplaceNotification, Runtime> = async (
  request,
  runtime,
) => {
  const { marketplace, channel: code } = request.params;
  const found = requireModule(marketplace);
  const { db, clock, secrets } = runtime;
  const { code: channel, currency } = await channelOf(db, clock, code);
  const news = await found.readNotification(request.rawBody, request.headers, { secrets, clock, currency });
  if (news.kind === 'refused') throw refusal(news);
  if (news.kind === 'other') return { status: 200, body: { received: true } };
  const asMarketplace = {
    actor: { kind: 'system', task: `marketplace-${marketplace}` },
    origin: request.origin,
  } as const;
  if (news.kind === 'cancellation') {
    const cause = causeOf(asMarketplace);
    const orderId = await takeCancellation({ marketplace, number: news.number }, channel, cause, runtime);
    return { status: 200, body: { received: true, orderId } };
  }
  const params = { marketplace, number: news.number };
  const body = { ...news.order, channel };
  const taken = await takeIn({ ...asMarketplace, params, body }, runtime);
  return { status: 200, body: { received: true, orderId: taken?.link.orderId } };
};

const refusal = ({ because, detail }: Extract<MarketplaceNotification, { readonly kind: 'refused' }>) =>
  because === 'signature'
    ? problem(marketplacesErrors.MARKETPLACE_SIGNATURE_INVALID, { detail })
    : invalidRequest([{ pointer: '/body', code: 'invalid_format', detail }]);
