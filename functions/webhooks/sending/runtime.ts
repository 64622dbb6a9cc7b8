import { awsRuntime, type Runtime } from '#shared/runtime.ts';
import type { TargetAllowance } from './target.ts';
import { postWithin, type Post } from './post.ts';

/** What webhooks need beside every runtime. */
export interface WebhooksRuntime extends Runtime {
  readonly allowance: TargetAllowance;
  readonly post: Post;
}

/** Only the local runner lets messages go to the machine itself: on Lambda, the runtime's own control port is there. */
export const webhooksRuntime = (): WebhooksRuntime => {
  const allowance = { loopback: process.env['WEBHOOKS_TO_LOOPBACK'] === 'allowed' };
  return { ...awsRuntime(), allowance, post: postWithin(allowance) };
};
