/** Units, or a share of what is available; a share becomes units when it is set and every minute after. */
export type Amount = { readonly units: number } | { readonly percent: number };

/** What one channel may sell of a SKU at a location. */
export interface ChannelRule {
  /** Only this channel may sell so many: they lie in a bucket of their own. Units still there are the bucket's `available`. */
  readonly pool?: number;
  /** Pools with a lower number shrink first when less stock is left than was set aside. @default 0 */
  readonly priority?: number;
  /** Hidden from this channel. */
  readonly buffer?: Amount;
  /** It may sell this share of what is available, and no more. */
  readonly capPercent?: number;
  /** Units hidden now by buffer and cap together. */
  readonly hidden: number;
}

/** The rules of a SKU at a location, by sales channel. */
export type ChannelRules = Readonly<Record<string, ChannelRule>>;

/** Units that buffer and cap hide from a channel while so many are available to everybody. */
export const hiddenBy = (
  { buffer, capPercent }: Pick<ChannelRule, 'buffer' | 'capPercent'>,
  available: number,
): number => {
  const some = Math.max(0, available);
  const buffered =
    buffer === undefined ? 0 : 'units' in buffer ? buffer.units : Math.ceil((some * buffer.percent) / 100);
  const capped = capPercent === undefined ? 0 : some - Math.floor((some * capPercent) / 100);
  return Math.max(buffered, capped);
};

/** The rules after pools lost units. */
export const withoutCuts = (
  rules: ChannelRules,
  cuts: readonly { readonly channel: string; readonly units: number }[],
): ChannelRules =>
  Object.fromEntries(
    Object.entries(rules).map(([channel, rule]) => {
      const units = cuts.find((cut) => cut.channel === channel)?.units ?? 0;
      return [channel, units === 0 ? rule : { ...rule, pool: Math.max(0, (rule.pool ?? 0) - units) }];
    }),
  );

/** Channels that have units set aside here. */
export const pooledChannels = (rules: ChannelRules | undefined): readonly string[] =>
  Object.entries(rules ?? {}).flatMap(([channel, { pool }]) => (pool === undefined ? [] : [channel]));

/** The rules with every share turned into units of what everybody may sell, over all shards and without safety stock. */
export const refreshed = (
  rules: Readonly<Record<string, Omit<ChannelRule, 'hidden'>>>,
  available: number,
): ChannelRules =>
  Object.fromEntries(
    Object.entries(rules).map(([channel, rule]) => [channel, { ...rule, hidden: hiddenBy(rule, available) }]),
  );

/** True when a rule follows what is available, and must be turned into units again and again. */
export const hasShares = (rules: ChannelRules): boolean =>
  Object.values(rules).some(
    ({ buffer, capPercent }) => capPercent !== undefined || (buffer !== undefined && 'percent' in buffer),
  );
