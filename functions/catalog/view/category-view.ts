import type * as z from 'zod/mini';
import type { Category } from '../model/category.ts';
import type { category } from '../schemas.ts';

export const categoryView = ({
  code,
  name,
  parent,
  position,
  version,
}: Category): z.input<typeof category> => ({ code, name, parent, position, version });
