/** How often something may be used, and how much it may give away; absent: not limited. */
export interface UseLimits {
  readonly uses?: number | undefined;
  /** Minor units. */
  readonly budget?: number | undefined;
}

/** What a counter says. One counter holds all uses, so a changed limit is compared with everything that was used. */
export interface UseCount {
  readonly uses: number;
  /** Minor units. */
  readonly spent: number;
}

/** What is left; nothing is left when more was used than a lowered limit allows. */
export const remainingOf = ({ uses, budget }: UseLimits, count: UseCount): UseLimits => ({
  uses: uses === undefined ? undefined : Math.max(0, uses - count.uses),
  budget: budget === undefined ? undefined : Math.max(0, budget - count.spent),
});

/** True while one more use of so much stays within the limits. */
export const hasRoom = (limits: UseLimits, count: UseCount, amount: number): boolean => {
  const { uses = Infinity, budget = Infinity } = remainingOf(limits, count);
  return uses > 0 && amount <= budget;
};
