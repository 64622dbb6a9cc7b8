import { isProblem } from '#shared/problems/problem.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { bring } from './put.ts';
import type { Target } from './target.ts';

interface PreparedImport {
  /** With the currency of the channel, where none was named. */
  readonly target: Target;
  /** What was created or changed, for whoever asked for the import. */
  readonly notes: readonly string[];
}

/**
 * Creates the location and the channel where they are missing, and lets the channel sell from the location. Called once
 * there is a row to apply. Throws `ImportRefused` when it would have to guess, and before anything is created.
 */
export const prepare = async (target: Target): Promise<PreparedImport> => {
  const { location, channel, currency } = target;
  const found =
    channel === undefined
      ? undefined
      : await lookUp(() => target.shop.getChannel({ code: channel }, undefined));
  if (found !== undefined && currency !== undefined && currency !== found.currency)
    throw new ImportRefused(
      'CURRENCY_OF_CHANNEL',
      `channel ${found.code} sells in ${found.currency}; say the currency ${found.currency}, or another channel`,
    );
  if (channel !== undefined && found === undefined) requireCurrency(target, channel);
  refuseOtherCurrency(target, currency ?? found?.currency);
  const notes = location === undefined ? [] : await ensureLocation(target, location);
  if (channel === undefined) return { target, notes };
  if (found === undefined) return { target, notes: [...notes, await createChannel(target, channel)] };
  const sold = location === undefined ? [] : await sellFromLocation(target, channel, location);
  return { target: { ...target, currency: found.currency }, notes: [...notes, ...sold] };
};

/** Creates a location that is missing. @returns what was done, if anything was */
export const ensureLocation = async (
  target: Target,
  code: string,
  name = code,
): Promise<readonly string[]> => {
  const { shop } = target;
  if ((await lookUp(() => shop.getLocation({ code }, undefined))) !== undefined) return [];
  const country = await countryFor(target, code);
  await shop.putLocation(
    { code },
    {
      name,
      kind: 'warehouse',
      address: { line1: '(not said yet)', city: '(not said yet)', country },
      timeZone: 'UTC',
    },
  );
  return [
    `created the location ${code}, a warehouse without an address; complete it: PUT /v1/locations/${code}`,
  ];
};

const createChannel = async (target: Target, code: string): Promise<string> => {
  const { shop, location } = target;
  const country = countryOf(target, code);
  await shop.putChannel(
    { code },
    {
      name: code,
      purpose: 'sell',
      brand: code,
      currency: requireCurrency(target, code),
      country,
      // Price tags hold the tax nearly everywhere but in the United States and Canada.
      pricesIncludeTax: !['US', 'CA'].includes(country),
      locations: location === undefined ? [] : [location],
      delivery: [
        { optionId: 'standard', name: 'Standard', fee: 0, days: { from: 3, to: 5 }, countries: [country] },
      ],
    },
  );
  return `created the channel ${code}, with free delivery in ${country} until you change it: PUT /v1/channels/${code}`;
};

/** Lets a channel sell from a location, as its last choice, so that nothing changes for what it sells already. */
export const sellFromLocation = async (
  { shop }: Target,
  code: string,
  location: string,
): Promise<readonly string[]> => {
  const read = async () => (await shop.getChannel({ code }, undefined)).body;
  const seen = await read();
  if (seen.locations.includes(location)) return [];
  await bring({
    read,
    put: (ifMatch, current = seen) => {
      const { code: _code, version: _version, ...body } = current;
      const locations = [...new Set([...body.locations, location])];
      return shop.putChannel({ code }, { ...body, locations }, { ifMatch });
    },
  });
  return [`the channel ${code} sells from ${location} now, as its last choice`];
};

/** Every row would be refused, and a channel that nothing can be sold in would be left behind. */
const refuseOtherCurrency = ({ pricedIn }: Target, currency: string | undefined): void => {
  if (currency === undefined || pricedIn === undefined || pricedIn.includes(currency)) return;
  throw new ImportRefused(
    'OTHER_CURRENCY',
    `the prices of the file are in ${pricedIn.join(', ')}, and this import is in ${currency}; say the currency of the file, and a channel that sells in it`,
  );
};

const requireCurrency = ({ currency }: Target, channel: string): string => {
  if (currency !== undefined) return currency;
  throw new ImportRefused(
    'CURRENCY_NEEDED',
    `there is no channel ${channel}; to create it, say its currency, for example USD`,
  );
};

/** A location that nobody has placed is in the country of the channel that sells from it. */
const countryFor = async (target: Target, code: string): Promise<string> => {
  const { channel, shop, country } = target;
  if (country !== undefined || channel === undefined) return countryOf(target, code);
  const found = await lookUp(() => shop.getChannel({ code: channel }, undefined));
  return found?.country ?? countryOf(target, code);
};

/** Most currencies begin with the code of their country. */
const countryOf = ({ country, currency }: Target, code: string): string => {
  if (country !== undefined) return country;
  if (currency !== undefined && !/^(?:EUR|X..)$/.test(currency)) return currency.slice(0, 2);
  throw new ImportRefused(
    'COUNTRY_NEEDED',
    `there is no ${code}; to create it, say the country it is in, for example ID`,
  );
};

const lookUp = async <Body>(read: () => Promise<{ readonly body: Body }>): Promise<Body | undefined> => {
  try {
    return (await read()).body;
  } catch (error) {
    if (isProblem(error) && error.contract.status === 404) return undefined;
    throw error;
  }
};
