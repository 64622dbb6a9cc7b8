import type { Runtime } from '#shared/runtime.ts';
import type { Claim } from '../model/claim.ts';
import { loadClaimant } from './claimants.ts';
import { loadPolicy } from './policies.ts';
import { shownToStaff } from './shown.ts';

/** A claim as whoever decides about it sees it, with how often its claimant was refused lately. */
export const shownWithRefusals = async (claim: Claim, { db, clock }: Pick<Runtime, 'db' | 'clock'>) => {
  const [claimant, policy] = await Promise.all([
    loadClaimant(db, claim.claimant),
    loadPolicy(db, claim.channel),
  ]);
  return shownToStaff(claim, clock.now(), {
    claimant,
    withinDays: policy?.refusals.withinDays ?? 0,
  });
};
