/** How much of their name authors show. */
export const shownAs = ['first_name', 'initial', 'nothing'] as const;
export type ShownAs = (typeof shownAs)[number];

/** Longer words are no first names, and would break pages. */
const LONGEST = 30;

/** A first name or an initial, never more of a name; nothing when there is no letter in it. */
export const authorOf = (name: string | undefined, show: ShownAs): string | undefined => {
  const [first] = name?.match(/\p{L}[\p{L}\p{M}'’-]*/u) ?? [];
  if (first === undefined || show === 'nothing') return undefined;
  const [initial = ''] = first;
  return show === 'initial' || first.length > LONGEST ? `${initial.toUpperCase()}.` : first;
};
