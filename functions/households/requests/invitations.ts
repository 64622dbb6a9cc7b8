import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { DAY } from '#shared/time/clock.ts';

const WORKS_MS = 7 * DAY;

const signature = async (secrets: Secrets, householdId: string, until: number): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), 'household-invitation', `${householdId} ${until}`).slice(0, 32);

/** Says which household, and until when, under the shop’s own key: nothing of it is stored. */
export const newInvitation = async (
  secrets: Secrets,
  householdId: string,
  now: number,
): Promise<{ readonly invitation: string; readonly expiresAt: string }> => {
  const until = now + WORKS_MS;
  return {
    invitation: `${householdId}.${until}.${await signature(secrets, householdId, until)}`,
    expiresAt: new Date(until).toISOString(),
  };
};

/** The household that an invitation opens; nothing when it was made up, or is over. */
export const householdOfInvitation = async (
  secrets: Secrets,
  invitation: string,
  now: number,
): Promise<string | undefined> => {
  const [householdId = '', until = '', signed = ''] = invitation.split('.');
  if (!/^\d{1,15}$/.test(until) || Number(until) <= now) return undefined;
  const isOurs = equalInConstantTime(signed, await signature(secrets, householdId, Number(until)));
  return isOurs ? householdId : undefined;
};
