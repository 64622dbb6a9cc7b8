/** Stands for an ampersand while the parser reads; no text uses it (Unicode keeps it for private agreements). */
const STAND_IN = '\uE000';
/** Longer than any entity's name; one that a piece of the file ends in is looked at with the next piece. */
const UNFINISHED = /&[#\w]{0,12}$/;

/**
 * The most common mistake of feeds is `Salt & pepper` in place of `Salt &amp; pepper`. A parser would take all up to the
 * next semicolon for the name of an entity, items in between included.
 */
export const nakedAmpersands = () => {
  let held = '';
  const dressed = (text: string): string => text.replaceAll(/&(?!#?\w{1,12};)/g, STAND_IN);
  return {
    more: (text: string): string => {
      const all = held + text;
      held = UNFINISHED.exec(all)?.[0] ?? '';
      return dressed(all.slice(0, all.length - held.length));
    },
    rest: (): string => dressed(held),
  };
};

/** The text as it was meant. */
export const withAmpersands = (text: string): string => text.replaceAll(STAND_IN, '&');
