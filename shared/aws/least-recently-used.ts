/**
 * What the SDK keeps discovered endpoints in. We discover none (DynamoDB's are known by Region), so bundling puts this in
 * the place of the general collections package that the SDK brings for it, which weighs 7 KB in every bundle.
 */
export default class LeastRecentlyUsed<Key, Value> {
  readonly #kept = new Map<Key, Value>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(key: Key): boolean {
    return this.#kept.has(key);
  }

  /** Looks without counting as a use. */
  peek(key: Key): Value | undefined {
    return this.#kept.get(key);
  }

  get(key: Key): Value | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size <= this.#capacity) return;
    for (const oldest of this.#kept.keys()) return void this.#kept.delete(oldest);
  }

  clear(): void {
    this.#kept.clear();
  }
}
