import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import type { QueueEntry } from '../model/queue-entry.ts';

/** A number of a drop, and the entry it was given to. */
export type GivenNumber = Required<Pick<QueueEntry, 'dropId' | 'entryId' | 'number'>>;

/** `number.entryId.signature`: whoever has it has the entry, on any device. Derived, so it is stored nowhere. */
export const signedNumber = async (given: GivenNumber, secrets: Secrets): Promise<string> => {
  const { dropId, entryId, number } = given;
  const signature = keyedDigest(
    await secrets.get('tokens'),
    'entry-number',
    JSON.stringify([dropId, entryId, number]),
  );
  return `${number}.${entryId}.${signature.slice(0, 32)}`;
};

/** What a signed number says, when we signed it for this drop. */
export const verifiedNumber = async (
  text: string,
  dropId: string,
  secrets: Secrets,
): Promise<GivenNumber | undefined> => {
  const [number, entryId = ''] = text.split('.');
  const given = { dropId, entryId, number: Number(number) };
  return equalInConstantTime(text, await signedNumber(given, secrets)) ? given : undefined;
};
