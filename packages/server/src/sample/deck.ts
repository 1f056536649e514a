import type { Random } from './random.ts';

/** Deals so many of each kind in random order: shares come out exact, without a list to shuffle. */
export class Deck {
  readonly #random: Random;
  readonly #counts: number[];
  #left: number;

  constructor(random: Random, counts: readonly number[]) {
    this.#random = random;
    this.#counts = [...counts];
    this.#left = counts.reduce((sum, count) => sum + count, 0);
  }

  /** The place of the next one's kind. */
  deal(): number {
    let place = this.#random.below(this.#left--);
    const kind = this.#counts.findIndex((count) => {
      place -= count;
      return place < 0;
    });
    this.#counts[kind] = (this.#counts[kind] ?? 0) - 1;
    return kind;
  }
}
