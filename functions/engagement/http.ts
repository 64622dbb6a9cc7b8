import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ListMessages } from './list-messages/contract.ts';
import { listMessages } from './list-messages/list-messages.ts';
import { RestoreCart } from './restore-cart/contract.ts';
import { restoreCart } from './restore-cart/restore-cart.ts';
import { settingsOf } from './settings.ts';
import { ShowUnsubscribe } from './show-unsubscribe/contract.ts';
import { showUnsubscribe } from './show-unsubscribe/show-unsubscribe.ts';
import { Unsubscribe } from './unsubscribe/contract.ts';
import { unsubscribe } from './unsubscribe/unsubscribe.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(ListMessages, listMessages),
    operation(RestoreCart, restoreCart),
    operation(ShowUnsubscribe, showUnsubscribe),
    operation(Unsubscribe, unsubscribe),
  ],
  { ...awsRuntime(), settings: settingsOf(process.env['STAGE']) },
);
