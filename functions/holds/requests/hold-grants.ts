import { offerGrants } from '../../catalog/public.ts';
import { directoryGrants } from '../../channels/public.ts';
import { readDropGrants } from '../../drops/public.ts';
import { stockReadGrants, stockWriteGrants } from '../../inventory/public.ts';
import { changeHoldGrants } from '../store/holds.ts';

/** What a function needs to ask whether a store has some lines for pick-up. */
export const canHoldGrants = [...directoryGrants, ...offerGrants, ...readDropGrants, ...stockReadGrants];
/** What a function needs to hold them there. */
export const holdForPickupGrants = [...canHoldGrants, ...stockWriteGrants, ...changeHoldGrants];
