import pg from 'pg';

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void;

/** Those who wait for a connection of a pool. */
export interface Queue {
  length: number;
  /** The milliseconds for which the first of them has waited; 0 where none waits. */
  longestWait: number;
}

const nobody: Queue = { length: 0, longestWait: 0 };

/** A pool that knows how long those who wait for a connection have waited. */
export class WaitingPool extends pg.Pool {
  /** The moments since which they wait, in the order in which they get a connection. */
  readonly #waiting = new Set<{ since: number }>();

  queue(): Queue {
    if (this.#waiting.size === 0) return nobody;
    const [first] = this.#waiting;
    return { length: this.#waiting.size, longestWait: first ? performance.now() - first.since : 0 };
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const place = { since: performance.now() };
    this.#waiting.add(place);
    if (callback === undefined) {
      const connected = super.connect();
      // Beside it: who waits gets the connection no later.
      const leave = () => this.#waiting.delete(place);
      connected.then(leave, leave);
      return connected;
    }
    super.connect((error, client, done) => {
      this.#waiting.delete(place);
      callback(error, client, done);
    });
    return undefined;
  }
}
