/** Units of a SKU wanted by one line of a cart. */
export interface Wanted {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  /** Locations that may give them, those to ask first before others. @default all, in the order of the sources */
  readonly from?: readonly string[];
}

/** What one bucket can give. */
export interface Source {
  readonly sku: string;
  readonly locationId: string;
  /** `0`, `1` … of the stock everybody may sell, or `pool-<channel>`. */
  readonly bucket: string;
  /** After safety stock and what the channel may not touch. */
  readonly sellable: number;
  /** Units that must stay in the bucket after the sale; the transaction tests it. */
  readonly floor: number;
  /** Lower is taken first within a location: own pools before what everybody may sell. @default 1 */
  readonly preference?: number;
}

/** Units to take out of one bucket. */
export interface Take {
  readonly sku: string;
  readonly locationId: string;
  /** `0`, `1` … of the stock everybody may sell, or `pool-<channel>`. */
  readonly bucket: string;
  readonly quantity: number;
  readonly floor?: number;
}

export interface PlannedLine extends Wanted {
  readonly takes: readonly Take[];
}

export interface Shortage extends Wanted {
  /** What there is for this line, after the lines before it. */
  readonly available: number;
}

export type Plan =
  | { readonly kind: 'planned'; readonly lines: readonly PlannedLine[] }
  | { readonly kind: 'short'; readonly shortages: readonly Shortage[] };

/**
 * Chooses where each line comes from: whole from the first location that has it, else split over locations in their
 * order. What one line takes is gone for the next, so the same SKU in two lines is never counted twice.
 *
 * @param sources in the order of preference of the channel
 */
export const planTakes = (wanted: readonly Wanted[], sources: readonly Source[]): Plan => {
  const left = sources.map((source) => ({ ...source }));
  const lines = wanted.map((line) => ({ ...line, takes: takeLine(line, left) }));
  const shortages = lines.flatMap(({ takes, ...line }): Shortage[] => {
    const available = takes.reduce((sum, { quantity }) => sum + quantity, 0);
    return available < line.quantity ? [{ ...line, available }] : [];
  });
  return shortages.length === 0 ? { kind: 'planned', lines } : { kind: 'short', shortages };
};

type Left = { -readonly [Field in keyof Source]: Source[Field] };

const takeLine = (line: Wanted, left: readonly Left[]): readonly Take[] => {
  const own = inOrderOf(
    line.from,
    left.filter(({ sku, sellable }) => sku === line.sku && sellable > 0),
  );
  const whole = [...new Set(own.map(({ locationId }) => locationId))].find(
    (location) => unitsAt(own, location) >= line.quantity,
  );
  const from = whole === undefined ? own : own.filter(({ locationId }) => locationId === whole);
  const takes: Take[] = [];
  let missing = line.quantity;
  // The fullest bucket of a location first: it empties last, and a line is split over as few buckets as possible.
  for (const source of fullestFirst(from)) {
    if (missing === 0) break;
    const quantity = Math.min(missing, source.sellable);
    source.sellable -= quantity;
    missing -= quantity;
    takes.push({
      sku: line.sku,
      locationId: source.locationId,
      bucket: source.bucket,
      quantity,
      floor: source.floor,
    });
  }
  return takes;
};

const inOrderOf = (from: readonly string[] | undefined, sources: readonly Left[]): readonly Left[] =>
  from === undefined
    ? sources
    : from.flatMap((code) => sources.filter(({ locationId }) => locationId === code));

const unitsAt = (sources: readonly Left[], location: string): number =>
  sources.reduce((sum, { locationId, sellable }) => sum + (locationId === location ? sellable : 0), 0);

const fullestFirst = (sources: readonly Left[]): readonly Left[] => {
  const order = [...new Set(sources.map(({ locationId }) => locationId))];
  return [...sources].sort(
    (a, b) =>
      order.indexOf(a.locationId) - order.indexOf(b.locationId) ||
      (a.preference ?? 1) - (b.preference ?? 1) ||
      b.sellable - a.sellable,
  );
};
