import { isApiProblem } from '../../shared/client/api-problem.ts';
import type { Target } from './apply.ts';
import { codeOf, type Row } from './record.ts';

/** Creates the location, the channel and the categories that rows speak of, where they are missing; what is there stays. */
export const prepare = async (rows: readonly Row[], target: Target): Promise<void> => {
  if (target.location !== undefined) await createLocation(target, target.location);
  if (target.channel !== undefined) await createChannel(target, target.channel);
  const names = new Map(
    rows.flatMap((row) =>
      'record' in row && row.record.kind === 'product' && row.record.category !== undefined
        ? [[codeOf(row.record.category), row.record.category] as const]
        : [],
    ),
  );
  await target.pace.each(names, ([code, name]) =>
    unlessThere(() => target.shop.putCategory({ code, body: { name } })),
  );
};

const createLocation = ({ shop }: Target, code: string): Promise<void> =>
  missing(
    () => shop.getLocation({ code }),
    () =>
      shop.putLocation({
        code,
        body: {
          name: code,
          kind: 'warehouse',
          address: { line1: 'to be filled in', city: 'to be filled in', country: 'US' },
          timeZone: 'UTC',
        },
      }),
  );

/** A channel of the import sells in its currency from its location, with one free way of delivery until somebody says otherwise. */
const createChannel = ({ shop, currency = 'USD', location }: Target, code: string): Promise<void> =>
  missing(
    () => shop.getChannel({ code }),
    () =>
      shop.putChannel({
        code,
        body: {
          name: code,
          purpose: 'sell',
          brand: code,
          currency,
          country: currency === 'IDR' ? 'ID' : 'US',
          pricesIncludeTax: currency === 'IDR',
          locations: location === undefined ? [] : [location],
          delivery: [
            {
              optionId: 'standard',
              name: 'Standard',
              fee: 0,
              days: { from: 3, to: 5 },
              countries: [currency === 'IDR' ? 'ID' : 'US'],
            },
          ],
        },
      }),
  );

const missing = async (look: () => Promise<unknown>, create: () => Promise<unknown>): Promise<void> => {
  try {
    await look();
  } catch (error) {
    if (!isApiProblem(error) || error.status !== 404) throw error;
    await unlessThere(create);
  }
};

const unlessThere = async (create: () => Promise<unknown>): Promise<void> => {
  await create().catch((error: unknown) => {
    if (!isApiProblem(error) || error.status !== 428) throw error;
  });
};
