/** Numbers by key. A key of one number needs no array: most have one, and there are many. */
export class Groups {
  readonly #ids = new Map<string, number | number[]>();

  add(key: string, id: number): void {
    const before = this.#ids.get(key);
    if (before === undefined) this.#ids.set(key, id);
    else if (typeof before === 'number') this.#ids.set(key, [before, id]);
    else before.push(id);
  }

  get(key: string): readonly number[] {
    const ids = this.#ids.get(key) ?? [];
    return typeof ids === 'number' ? [ids] : ids;
  }
}
