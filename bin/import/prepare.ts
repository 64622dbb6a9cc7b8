import { isApiProblem } from '#shared/client/api-problem.ts';
import type { CallOptions } from '#shared/client/client.ts';
import type { Channel } from '#shared/client/generated.ts';
import { bring } from './apply/put.ts';
import type { Target } from './apply/target.ts';
import { CannotRun } from './cannot-run.ts';

export interface Prepared {
  /** With the currency of the channel, where none was named. */
  readonly target: Target;
  /** What was created or changed, for whoever asked for the import. */
  readonly notes: readonly string[];
}

/**
 * Creates the location and the channel where they are missing, and lets the channel sell from the location. Throws
 * `CannotRun` when it would have to guess.
 */
export const prepare = async (target: Target): Promise<Prepared> => {
  const { location, channel } = target;
  const notes: string[] = [];
  if (location !== undefined) notes.push(...(await ensureLocation(target, location)));
  if (channel === undefined) return { target, notes };
  const found = await lookUp(target, (call) => target.shop.getChannel({ code: channel }, call));
  if (found === undefined) {
    notes.push(await createChannel(target, channel));
    return { target, notes };
  }
  if (location !== undefined && !found.locations.includes(location))
    notes.push(await sellFrom(target, found, location));
  return { target: { ...target, currency: target.currency ?? found.currency }, notes };
};

const ensureLocation = async (target: Target, code: string): Promise<readonly string[]> => {
  const { shop, pace } = target;
  const found = await lookUp(target, (call) => shop.getLocation({ code }, call));
  if (found !== undefined) return [];
  const body = {
    name: code,
    kind: 'warehouse',
    address: { line1: '(not said yet)', city: '(not said yet)', country: countryOf(target, code) },
    timeZone: 'UTC',
  } as const;
  await pace.call((call) => shop.putLocation({ code, body }, call));
  return [
    `created the location ${code}, a warehouse without an address; complete it: PUT /v1/locations/${code}`,
  ];
};

const createChannel = async (target: Target, code: string): Promise<string> => {
  const { shop, pace, currency, location } = target;
  if (currency === undefined)
    throw new CannotRun(`there is no channel ${code}; to create it, say its currency: --currency USD`);
  const country = countryOf(target, code);
  const body = {
    name: code,
    purpose: 'sell',
    brand: code,
    currency,
    country,
    // Price tags hold the tax nearly everywhere but in the United States and Canada.
    pricesIncludeTax: !['US', 'CA'].includes(country),
    locations: location === undefined ? [] : [location],
    delivery: [
      { optionId: 'standard', name: 'Standard', fee: 0, days: { from: 3, to: 5 }, countries: [country] },
    ],
  } as const;
  await pace.call((call) => shop.putChannel({ code, body }, call));
  return `created the channel ${code}, with free delivery in ${country} until you change it: PUT /v1/channels/${code}`;
};

/** As its last choice, so that nothing changes for what it sells already. */
const sellFrom = async ({ shop, pace }: Target, found: Channel, location: string): Promise<string> => {
  await bring(pace, {
    read: async () => (await pace.call((call) => shop.getChannel({ code: found.code }, call))).body,
    put: (call, current = found) => {
      const { code, version: _version, ...body } = current;
      return shop.putChannel({ code, body: { ...body, locations: [...body.locations, location] } }, call);
    },
  });
  return `the channel ${found.code} sells from ${location} now, as its last choice`;
};

/** Most currencies begin with the code of their country. */
const countryOf = ({ country, currency }: Target, code: string): string => {
  if (country !== undefined) return country;
  if (currency !== undefined && currency !== 'EUR') return currency.slice(0, 2);
  throw new CannotRun(`there is no ${code}; to create it, say where it is: --country ID`);
};

const lookUp = async <Body>(
  { pace }: Target,
  read: (call: CallOptions) => Promise<{ readonly body: Body }>,
): Promise<Body | undefined> => {
  try {
    return (await pace.call(read)).body;
  } catch (error) {
    if (isApiProblem(error) && error.status === 404) return undefined;
    throw error;
  }
};
