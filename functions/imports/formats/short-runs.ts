/** What a parser holds in memory until it ends. */
const ENDS = { text: '<', tag: '>', cdata: ']]>', comment: '-->' } as const;
type Run = keyof typeof ENDS;

const OPENINGS = [
  ['cdata', '<![CDATA['],
  ['comment', '<!--'],
] as const;

/**
 * XML whose texts, tags and comments are cut after `most` characters, so that no parser has to hold a text of 200 MB. One
 * that was cut is still longer than `most - 1`: whoever allows less can refuse it.
 */
export const shortRuns = (most: number) => {
  let run: Run = 'text';
  let length = 0;
  let held = '';

  const kept = (part: string): string => {
    const room = Math.max(0, most - length);
    length += part.length;
    return part.length <= room ? part : part.slice(0, room);
  };
  const begin = (next: Run): void => {
    run = next;
    length = 0;
  };
  /** Undefined: too little of it is here to tell. */
  const opened = (text: string): Run | undefined => {
    const found = OPENINGS.find(([, opening]) => text.startsWith(opening.slice(0, text.length)));
    if (found === undefined) return 'tag';
    return text.length < found[1].length ? undefined : found[0];
  };

  return {
    more: (text: string): string => {
      let rest = held + text;
      let out = '';
      held = '';
      for (;;) {
        const end = ENDS[run];
        const at = rest.indexOf(end);
        if (at < 0) {
          const whole = rest.length - (end.length - 1);
          held = rest.slice(Math.max(0, whole));
          return out + kept(rest.slice(0, Math.max(0, whole)));
        }
        out += kept(rest.slice(0, at));
        rest = rest.slice(at);
        if (run !== 'text') {
          out += end;
          rest = rest.slice(end.length);
          begin('text');
          continue;
        }
        const next = opened(rest.slice(0, 9));
        if (next === undefined) {
          held = rest;
          return out;
        }
        begin(next);
        // Its first sign ends no run, and is not looked at again.
        out += kept(rest.slice(0, 1));
        rest = rest.slice(1);
      }
    },
    rest: (): string => held,
  };
};
