/** A map that keeps each entry for as long as it has holders, in the order in which the entries came. */
export class Counted<Value> {
  readonly #entries = new Map<string, { value: Value; holders: number }>();

  get size(): number {
    return this.#entries.size;
  }

  values(): Value[] {
    return Array.from(this.#entries.values(), ({ value }) => value);
  }

  /** @returns whether the entry is new; an entry that is there already keeps its value */
  hold(key: string, value: Value): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      this.#entries.set(key, { value, holders: 1 });
      return true;
    }
    entry.holders += 1;
    return false;
  }

  /** @returns whether the entry is gone */
  release(key: string): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    entry.holders -= 1;
    return entry.holders === 0 && this.#entries.delete(key);
  }
}
