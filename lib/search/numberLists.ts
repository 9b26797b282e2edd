/**
 * Lists of whole numbers, one after the other in a single array. An array for each of the 100,000 lists of a large site takes
 * several times the memory.
 */
export class NumberLists {
  #numbers = new Uint32Array(1_024);
  /** List n is from `#starts[n]` to `#starts[n + 1]`. */
  #starts = new Uint32Array(256);
  #length = 0;

  /** Number of lists. */
  get length(): number {
    return this.#length;
  }

  /** Number of all numbers. */
  get size(): number {
    return this.startOf(this.#length);
  }

  push(list: ArrayLike<number>): void {
    const start = this.size;
    const end = start + list.length;
    this.#numbers = enlarged(this.#numbers, end);
    this.#starts = enlarged(this.#starts, this.#length + 2);
    this.#numbers.set(list, start);
    this.#starts[++this.#length] = end;
  }

  /** A view of a list. Where there are many, `startOf` and `numberAt` are faster. */
  at(list: number): Uint32Array {
    return this.#numbers.subarray(this.startOf(list), this.startOf(list + 1));
  }

  /** Position of the first number of a list; its last one is before the first of the next list. */
  startOf(list: number): number {
    return this.#starts[list] ?? 0;
  }

  numberAt(position: number): number {
    return this.#numbers[position] ?? 0;
  }

  /** Gives back the memory for further lists. */
  trim(): this {
    this.#numbers = this.#numbers.slice(0, this.size);
    this.#starts = this.#starts.slice(0, this.#length + 1);
    return this;
  }
}

function enlarged(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const larger = new Uint32Array(Math.max(length, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
