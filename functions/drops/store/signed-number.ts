import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import type { QueueEntry } from '../model/queue-entry.ts';

/** A number of a drop, and the place it was given to. */
export type GivenNumber = Required<Pick<QueueEntry, 'dropId' | 'placeId' | 'number'>>;

/** `number.placeId.signature`: whoever has it has the place, on any device. Derived, so it is stored nowhere. */
export const signedNumber = async (given: GivenNumber, secrets: Secrets): Promise<string> => {
  const { dropId, placeId, number } = given;
  const signature = keyedDigest(
    await secrets.get('tokens'),
    'place-number',
    JSON.stringify([dropId, placeId, number]),
  );
  return `${number}.${placeId}.${signature.slice(0, 32)}`;
};

/** What a signed number says, when we signed it for this drop. */
export const verifiedNumber = async (
  text: string,
  dropId: string,
  secrets: Secrets,
): Promise<GivenNumber | undefined> => {
  const [number, placeId = ''] = text.split('.');
  const given = { dropId, placeId, number: Number(number) };
  return equalInConstantTime(text, await signedNumber(given, secrets)) ? given : undefined;
};
