import type * as z from 'zod/mini';
import { DEFAULT_WORTH, type PointWorth } from '../model/point-worth.ts';
import type { pointValues } from '../schemas.ts';

export const showPointValues = (stored: PointWorth | undefined): z.input<typeof pointValues> => ({
  version: stored?.version,
  values: Object.entries(stored?.worth ?? DEFAULT_WORTH).map(([currency, amount]) => ({ currency, amount })),
});
