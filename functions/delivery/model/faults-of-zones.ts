import type { Fault } from './fault.ts';
import { endsOf } from './postal-codes.ts';
import type { Zone } from './rate-table.ts';

/** More would make the table too large to be read with every checkout. */
const MAX_AREAS = 2000;

interface Span {
  readonly pointer: string;
  readonly country: string;
  readonly zone: string;
  readonly text: string;
  readonly low: string;
  readonly high: string;
}

/** Zones that are named twice, or hold the same postal code: then it would be chance which one counts. */
export const faultsOfZones = (zones: readonly Zone[]): readonly Fault[] => {
  const spans = zones.flatMap(spansOf);
  if (spans.length > MAX_AREAS) {
    const detail = `the zones have at most ${MAX_AREAS} areas and postal codes together, found ${spans.length}`;
    return [{ pointer: '/body/zones', code: 'too_big', detail }];
  }
  return [...zones.flatMap(faultOfName(zones)), ...spans.flatMap(faultOfRange), ...overlapping(spans)];
};

const faultOfName =
  (zones: readonly Zone[]) =>
  ({ code }: Zone, at: number): readonly Fault[] =>
    zones.findIndex((other) => other.code === code) === at
      ? []
      : [{ pointer: `/body/zones/${at}/code`, code: 'duplicate', detail: `${code} is there already` }];

const spansOf = (zone: Zone, at: number): readonly Span[] =>
  zone.areas.flatMap(({ country, postalCodes }, which) => {
    const pointer = `/body/zones/${at}/areas/${which}`;
    const common = { country, zone: zone.code };
    if (postalCodes === undefined)
      return [{ ...common, pointer, text: `the rest of ${country}`, low: '', high: '' }];
    return postalCodes.map((codes, index) => {
      const { from, to } = endsOf(codes);
      return {
        ...common,
        pointer: `${pointer}/postalCodes/${index}`,
        text: from === to ? from : `${from} to ${to}`,
        low: from,
        high: `${to}\uffff`,
      };
    });
  });

const faultOfRange = ({ pointer, low, high, text }: Span): readonly Fault[] =>
  low === '' || (low.length === high.length - 1 && low < high)
    ? []
    : [
        {
          pointer,
          code: 'too_small',
          detail: `${text} is no range: both ends are equally long, the lower first`,
        },
      ];

/** In order of where they begin, one that overlaps any other overlaps the farthest one before it. */
const overlapping = (spans: readonly Span[]): readonly Fault[] => {
  const sorted = [...spans].sort(
    (a, b) => ascending(a.country, b.country) || ascending(a.low, b.low) || ascending(b.high, a.high),
  );
  const faults: Fault[] = [];
  let farthest: Span | undefined;
  for (const span of sorted) {
    if (farthest?.country !== span.country || isRest(farthest) !== isRest(span)) farthest = undefined;
    if (farthest !== undefined && span.low <= farthest.high)
      faults.push({
        pointer: span.pointer,
        code: 'overlapping',
        detail: `${span.text} of ${span.zone} is in ${farthest.zone}, too (${farthest.text}); a place is in one zone`,
      });
    if (farthest === undefined || span.high > farthest.high) farthest = span;
  }
  return faults;
};

const isRest = ({ low }: Span): boolean => low === '';

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
