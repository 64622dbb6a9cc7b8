import type { Grant } from './grant.ts';
import type { ItemContract } from './table.ts';

/** What a domain holds about people. `personal-data.ts` of its folder finds it and says what erases it. */
export interface PersonalDataContract {
  /** Items that `personal-data.ts` exports, and erases or keeps with a reason. */
  readonly items: readonly ItemContract[];
  /** What finding and erasing them needs. */
  readonly reach: readonly Grant[];
}
