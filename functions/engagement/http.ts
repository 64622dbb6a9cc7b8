import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { confirmAddress } from './confirm-address/confirm-address.ts';
import { ConfirmAddress } from './confirm-address/contract.ts';
import { ListMessages } from './list-messages/contract.ts';
import { listMessages } from './list-messages/list-messages.ts';
import { RestoreCart } from './restore-cart/contract.ts';
import { restoreCart } from './restore-cart/restore-cart.ts';
import { settingsOf } from './settings.ts';
import { ShowConfirmAddress } from './show-confirm-address/contract.ts';
import { showConfirmAddress } from './show-confirm-address/show-confirm-address.ts';
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
    operation(ShowConfirmAddress, showConfirmAddress),
    operation(ConfirmAddress, confirmAddress),
  ],
  { ...awsRuntime(), settings: settingsOf(process.env['STAGE']) },
);
