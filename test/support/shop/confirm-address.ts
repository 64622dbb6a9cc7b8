import { shop } from './shop.ts';

/** Presses the button behind the link of the newest confirmation request to an address, as its reader does. */
export const confirmAddress = async (address: string): Promise<void> => {
  await shop.settle();
  const link = (await shop.messages())
    .filter(({ to }) => to === address)
    .map(({ text }) => /https?:\S+confirm-address\S+/.exec(text)?.[0])
    .find((found) => found !== undefined);
  if (link === undefined) throw new Error('the address was not asked to confirm anything');
  const answer = await fetch(link, { method: 'POST' });
  if (answer.status !== 200) throw new Error(`confirming was answered with ${answer.status}`);
  await shop.settle();
};

/** The code of the newest verification message to an address. */
export const codeSentTo = async (address: string): Promise<string> => {
  await shop.settle();
  const text = (await shop.messages()).find(({ to }) => to === address)?.text ?? '';
  return /\b\d{6}\b/.exec(text)?.[0] ?? '';
};
