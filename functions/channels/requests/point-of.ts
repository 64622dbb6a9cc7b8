import type { Point } from '../model/distance.ts';
import { invalidRequest } from '#shared/problems/problem.ts';

/** The point that `near` of a query names. */
export const pointOf = (near: string): Point => {
  const [latitude = NaN, longitude = NaN] = near.split(',').map(Number);
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw invalidRequest([
      {
        pointer: '/query/near',
        code: 'too_big',
        detail: 'latitude is within ±90 and longitude within ±180 degrees',
      },
    ]);
  }
  return { latitude, longitude };
};
