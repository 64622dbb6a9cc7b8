import { distanceKm } from '../../channels/public.ts';
import type { Destination } from './routing.ts';

/** Kilometres that a border in between counts for, where points are not known. */
const PER_BORDER = { city: 50, province: 400, country: 5000 } as const;

/**
 * How far a location is from where the goods go: by the great circle where both points are known, else by the borders
 * in between.
 */
export const distanceTo = (
  from: Destination | undefined,
  to: Destination | undefined,
): { readonly rank: number; readonly km?: number } => {
  if (from?.point !== undefined && to?.point !== undefined) {
    const km = Math.round(distanceKm(from.point, to.point) * 10) / 10;
    return { rank: km, km };
  }
  if (to === undefined || from === undefined) return { rank: PER_BORDER.country };
  if (!isSame(from.country, to.country)) return { rank: PER_BORDER.country };
  if (!isSame(from.province, to.province)) return { rank: PER_BORDER.province };
  return { rank: isSame(from.city, to.city) ? 0 : PER_BORDER.city };
};

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();
