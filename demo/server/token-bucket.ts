const MINUTE = 60_000;

/** Lets so many through a minute, evenly, and up to as many at once after a quiet minute. */
export class TokenBucket {
  readonly #perMinute;
  readonly #now;
  #tokens;
  #filledAt;

  /** @param now milliseconds on a clock that never goes back */
  constructor(perMinute: number, now = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
    this.#tokens = perMinute;
    this.#filledAt = now();
  }

  /** Takes a token. 0 if there was one, or else in how many whole seconds there will be. */
  take(): number {
    const at = this.#now();
    this.#tokens = Math.min(this.#perMinute, this.#tokens + ((at - this.#filledAt) / MINUTE) * this.#perMinute);
    this.#filledAt = at;
    if (this.#tokens < 1) return Math.ceil((((1 - this.#tokens) / this.#perMinute) * MINUTE) / 1000);
    this.#tokens -= 1;
    return 0;
  }
}
