/** What fails when these fail, and whom that hurts: one part for each, between semicolons. */
export const impactsOf = (
  reactions: readonly { readonly name: string; readonly errorImpact: string }[],
): string => reactions.map(({ name, errorImpact }) => `${name}: ${errorImpact}`).join('; ');

/** CloudWatch takes no longer description of an alarm. */
export const MOST_CHARACTERS = 1024;

const MORE = '; and more, see the README of the domain';

/** What an alarm says, with as many whole parts (between semicolons) as CloudWatch takes. */
export const alarmText = (description: string): string => {
  if (description.length <= MOST_CHARACTERS) return description;
  const whole = description.slice(0, MOST_CHARACTERS - MORE.length + 1);
  const end = whole.lastIndexOf('; ');
  return `${end > 0 ? whole.slice(0, end) : whole.slice(0, -1)}${MORE}`;
};
