import { requireOwnChannel } from '../../channels/public.ts';
import type { Actor } from '#shared/actors/actor.ts';

/** A channel's machine client looks after its own webhooks only. */
export const requireCaller = ({
  actor,
  params,
}: {
  readonly actor: Actor;
  readonly params: { readonly channel: string };
}): void => requireOwnChannel(actor, params.channel);
