/** From when to when a product is published in one channel. Published is a state with dates, not an action. */
export interface Publication {
  /** First instant at which it is shown. @default at once */
  readonly from?: string;
  /** First instant at which it is shown no more. @default never */
  readonly until?: string;
}

/** @param at milliseconds since 1970 */
export const isPublished = (publication: Publication | undefined, at: number): boolean =>
  publication !== undefined && at >= startOf(publication) && at < endOf(publication);

/** The next instant after `at` at which it appears or disappears; `Infinity` when time changes nothing. */
export const nextPublicationChange = (publication: Publication | undefined, at: number): number =>
  publication === undefined
    ? Infinity
    : Math.min(...[startOf(publication), endOf(publication)].map((bound) => (bound > at ? bound : Infinity)));

const startOf = ({ from }: Publication): number => (from === undefined ? -Infinity : Date.parse(from));
const endOf = ({ until }: Publication): number => (until === undefined ? Infinity : Date.parse(until));
