import type { DeliveryFault } from './fault.ts';
import { endsOf, hasBritishCodes, sortKeyOf } from './postal-codes.ts';
import type { Area, Zone } from './rate-table.ts';

/** More would make the table too large to be read with every checkout. */
const MAX_AREAS = 2000;

interface PostalCodeSpan {
  readonly pointer: string;
  readonly country: string;
  readonly zone: string;
  readonly text: string;
  /** Sort keys of postal codes; `undefined` for what is no postal code of the country. */
  readonly low: string | undefined;
  readonly high: string | undefined;
}

/** Zones that are named twice, or hold the same postal code: then it would be chance which one counts. */
export const faultsOfZones = (zones: readonly Zone[]): readonly DeliveryFault[] => {
  const spans = zones.flatMap(spansOf);
  if (spans.length > MAX_AREAS) {
    const detail = `the zones have at most ${MAX_AREAS} areas and postal codes together, found ${spans.length}`;
    return [{ pointer: '/body/zones', code: 'too_big', detail }];
  }
  const wrong = spans.flatMap(faultOfSpan);
  return [...zones.flatMap(faultOfName(zones)), ...wrong, ...(wrong.length === 0 ? overlapping(spans) : [])];
};

/** Postal codes that are none of their country, wherever areas are named. */
export const faultsOfAreas = (areas: readonly Area[], pointer: string): readonly DeliveryFault[] =>
  spansIn(areas, { zone: '', pointer }).flatMap(faultOfSpan);

const faultOfName =
  (zones: readonly Zone[]) =>
  ({ code }: Zone, at: number): readonly DeliveryFault[] =>
    zones.findIndex((other) => other.code === code) === at
      ? []
      : [{ pointer: `/body/zones/${at}/code`, code: 'duplicate', detail: `${code} is listed twice` }];

const spansOf = ({ code, areas }: Zone, at: number): readonly PostalCodeSpan[] =>
  spansIn(areas, { zone: code, pointer: `/body/zones/${at}/areas` });

const spansIn = (
  areas: readonly Area[],
  { zone, pointer: list }: Pick<PostalCodeSpan, 'zone' | 'pointer'>,
): readonly PostalCodeSpan[] =>
  areas.flatMap(({ country, postalCodes }, which) => {
    const pointer = `${list}/${which}`;
    const common = { country, zone };
    if (postalCodes === undefined)
      return [{ ...common, pointer, text: `the rest of ${country}`, low: '', high: '' }];
    return postalCodes.map((codes, index) => {
      const { from, to } = endsOf(codes);
      return {
        ...common,
        pointer: `${pointer}/postalCodes/${index}`,
        text: from === to ? from : `${from} to ${to}`,
        low: sortKeyOf(country, from),
        high: sortKeyOf(country, to),
      };
    });
  });

const faultOfSpan = ({ pointer, country, low, high, text }: PostalCodeSpan): readonly DeliveryFault[] => {
  if (low === undefined || high === undefined)
    return [
      { pointer, code: 'invalid', detail: `${text} is not a postal code of ${country}; ${formOf(country)}` },
    ];
  if (low === '' || (low.length === high.length && low <= high)) return [];
  const detail = `${text} is not a range; both ends must be of the same kind and length, the lower one first`;
  return [{ pointer, code: 'too_small', detail }];
};

const formOf = (country: string): string =>
  hasBritishCodes(country)
    ? 'write an area (PA), a district (PA6), a sector (PA6 7) or a whole code (PA6 7LN)'
    : 'write it without spaces';

/** Sorted by their beginning, a span that overlaps any earlier one overlaps the one that reaches farthest. */
const overlapping = (spans: readonly PostalCodeSpan[]): readonly DeliveryFault[] => {
  const sorted = spans
    .map((span) => ({ ...span, low: span.low ?? '', end: `${span.high ?? ''}\uffff` }))
    .sort((a, b) => ascending(a.country, b.country) || ascending(a.low, b.low) || ascending(b.end, a.end));
  const faults: DeliveryFault[] = [];
  let farthest: (typeof sorted)[number] | undefined;
  for (const span of sorted) {
    if (farthest?.country !== span.country || isRest(farthest) !== isRest(span)) farthest = undefined;
    if (farthest !== undefined && span.low <= farthest.end)
      faults.push({
        pointer: span.pointer,
        code: 'overlapping',
        detail: `${span.text} of zone ${span.zone} is also in zone ${farthest.zone} (${farthest.text}); a postal code belongs to one zone`,
      });
    if (farthest === undefined || span.end > farthest.end) farthest = span;
  }
  return faults;
};

const isRest = ({ low }: PostalCodeSpan): boolean => low === '';

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
