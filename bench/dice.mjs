// Chance that falls the same way every time (mulberry32).

export const LOWER = "abcdefghijklmnopqrstuvwxyz";
export const HEX = "0123456789abcdef";
export const MIXED = `${LOWER}${LOWER.toUpperCase()}0123456789`;

export class Dice {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  of(choices) {
    return choices[this.below(choices.length)];
  }

  /** One of `[weight, choice]`, the heavier the more often. */
  weighted(choices) {
    let left = this.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    return choices.find(([weight]) => (left -= weight) < 0)[1];
  }

  word(letters, length) {
    return Array.from({ length }, () => letters[this.below(letters.length)]).join("");
  }
}
