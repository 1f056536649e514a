type Thing = 'agency' | 'organization' | 'decision' | 'term' | 'person';

/** Numbers the things of the world, each sort from 1, in all units of a tier. */
export class Ids {
  readonly #last: Record<Thing, number> = { agency: 0, organization: 0, decision: 0, term: 0, person: 0 };

  next(thing: Thing): number {
    return ++this.#last[thing];
  }
}
