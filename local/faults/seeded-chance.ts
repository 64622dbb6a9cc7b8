/**
 * Chance from a seed, the same in every run. Each site (a queue, an operation of a function) has its own sequence, so what
 * happens at one site does not depend on the order in which others are reached.
 */
export class SeededChance {
  readonly #seed: number;
  readonly #rolls = new Map<string, number>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The next number of this site, in [0, 1). */
  roll(site: string): number {
    const count = this.#rolls.get(site) ?? 0;
    this.#rolls.set(site, count + 1);
    return mix(`${this.#seed}/${site}/${count}`) / 2 ** 32;
  }

  /** true with this probability; a probability of 0 uses up no roll. */
  happens(site: string, probability: number): boolean {
    return probability > 0 && this.roll(site) < probability;
  }

  /** A whole number between the two, both included. */
  between(site: string, low: number, high: number): number {
    return low + Math.floor(this.roll(site) * (high - low + 1));
  }
}

/** FNV-1a with murmur3's final mixing: neighbouring counts must not give neighbouring numbers. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
