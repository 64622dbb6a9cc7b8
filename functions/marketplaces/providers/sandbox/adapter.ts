import * as z from 'zod/mini';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../../../sandbox-provider/public.ts';
import type { MarketplaceAccount } from '../../model/account.ts';
import {
  MarketplaceUnavailable,
  type AdapterRuntime,
  type MarketplaceAdapter,
  type UpdateAnswer,
} from '../../model/marketplace.ts';
import { payoutLineKinds } from '../../model/payout.ts';
import { callMarketplace } from '../call-marketplace.ts';

const answered = z.object({
  answers: z.array(z.object({ accepted: z.boolean(), because: z.optional(z.string()) })),
});
const paidOut = z.object({
  amount: z.number(),
  lines: z.array(
    z.object({ number: z.string(), kind: z.enum(payoutLineKinds), gross: z.number(), fee: z.number() }),
  ),
});

/** The sandbox marketplace, spoken to as to any marketplace outside: by HTTP, with a key. */
export const sandboxMarketplaceAdapter = (
  { settings }: MarketplaceAccount,
  { secrets, apiUrl }: AdapterRuntime,
  call: typeof callMarketplace = callMarketplace,
): MarketplaceAdapter => {
  const base = `${apiUrl}/sandbox/marketplaces/${settings['shop'] ?? ''}`;
  const ask = async (path: string, body?: object) =>
    call(`${base}${path}`, {
      headers: { [SANDBOX_KEY_HEADER]: sandboxKey(await secrets.get('sandbox')) },
      body,
    });
  const tell = async (body: object): Promise<readonly UpdateAnswer[]> => {
    const { status, body: answer } = await ask('/calls', body);
    const read = z.safeParse(answered, answer);
    if (status !== 200 || !read.success) throw new MarketplaceUnavailable(`the sandbox answered ${status}`);
    return read.data.answers.map(({ accepted, because = 'no reason given' }) =>
      accepted ? { kind: 'accepted' } : { kind: 'refused', because },
    );
  };
  const tellOne = async (body: object): Promise<UpdateAnswer> => {
    const [answer] = await tell(body);
    if (answer === undefined) throw new MarketplaceUnavailable('the sandbox answered nothing');
    return answer;
  };
  return {
    setStock: (figures) =>
      tell({
        kind: 'stock',
        figures: figures.map(({ listing, quantity, asOf }) => ({
          listingId: listing.ids['listingId'],
          quantity,
          asOf,
        })),
      }),
    setPrice: ({ ids }, price) => tellOne({ kind: 'price', listingId: ids['listingId'], ...price }),
    cancelOrder: (order) => tellOne({ kind: 'cancel', ...order }),
    shipOrder: ({ number, units, parcels, key }) => tellOne({ kind: 'ship', number, units, parcels, key }),
    payout: async (payoutId, currency) => {
      const { status, body } = await ask(`/payouts/${encodeURIComponent(payoutId)}?currency=${currency}`);
      const read = z.safeParse(paidOut, body);
      if (status !== 200 || !read.success) throw new MarketplaceUnavailable(`the sandbox answered ${status}`);
      return read.data;
    },
  };
};
