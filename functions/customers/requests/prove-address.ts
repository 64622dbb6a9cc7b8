import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { isSameAddress, withProofs, type IdentityType } from '../model/address.ts';
import { described, saidBy } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { digestsOf } from '../store/digests.ts';
import { findProfile } from '../store/find-profile.ts';
import { changed, type ChangeCause } from './profile-events.ts';

interface ProvenAddress {
  readonly customerId: string;
  readonly type: IdentityType;
  readonly address: string;
}

/**
 * Records that the customer sent back a code from this address. A profile that names none gets it; one that names
 * another keeps that, because the customer chose it.
 */
export const proveAddress = async (
  { customerId, type, address }: ProvenAddress,
  cause: ChangeCause,
  runtime: Runtime,
): Promise<void> => {
  const before = await findProfile(runtime.db, customerId);
  const said = { ...saidBy(before), [type]: before?.personal[type] ?? address };
  if (!isSameAddress(said[type], address)) return;
  const at = instant(runtime.clock);
  const contact = await digestsOf(runtime.secrets, said);
  await changeProfile(runtime, customerId, contact, (current) => {
    if (current?.version !== before?.version && current !== undefined)
      return { kind: 'unchanged', status: 200, profile: current };
    const content = described(customerId, said, current, at);
    const proofs = withProofs(content.proofs, [type], { by: 'code', at });
    const profile = {
      ...content,
      proofs,
      version: (current?.version ?? 0) + 1,
      recentKeys: current?.recentKeys,
    };
    return { kind: 'write', status: 200, profile, event: changed(current, profile, at, cause) };
  });
};
