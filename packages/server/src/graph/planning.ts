import type { Context } from './context.ts';
import { Column, refuse } from './planned-column.ts';
import type { AnyRelation } from './relation.ts';

/** The columns that rows of a relation need, wherever in a request they are read; undefined for all. */
interface Needs {
  columns: Set<string> | undefined;
}

/** A relation that is read, and the relations of its rows that are brought along in the same statement. */
export class PlannedRead {
  readonly relation: AnyRelation;
  readonly params: unknown;
  /** What its parameters are told apart by. */
  readonly key: string;
  /** What has the column with the id; none at the root. */
  readonly above: PlannedRead | undefined;
  readonly column: string;
  /** At the root: the id; undefined where it is read by several. */
  id: unknown;
  readonly needs: Needs;
  readonly below: PlannedRead[] = [];

  constructor(
    relation: AnyRelation,
    params: unknown,
    key: string,
    above?: PlannedRead,
    column = '',
    needs: Needs = { columns: undefined },
  ) {
    this.relation = relation;
    this.params = params;
    this.key = key;
    this.above = above;
    this.column = column;
    this.needs = needs;
  }
}

/** How many relations a request brings along at most. */
const mostBrought = 40;

/** What is tried: that a read finds no row, or that a column has this value. */
export interface Trial {
  of: PlannedRead;
  column?: string;
  value: unknown;
}

/** What a request will read: the reads that it begins with, and below each what it brings along. */
export class Plan {
  readonly #reads: PlannedRead[] = [];
  readonly #needs = new Map<AnyRelation, Map<string, Needs>>();
  readonly #rows = new WeakMap<object, PlannedRead>();
  #isWhole = false;
  #brought = 0;
  /** The columns that were looked at since it was emptied. */
  readonly lookedAt: Column[] = [];
  /** What is so while it is found out what becomes of a field then. */
  trial: Trial | undefined;

  /** Whether it brings along all that was planned. */
  get bringsAll(): boolean {
    return this.#brought <= mostBrought;
  }

  /** The read of a relation by an id that is known, or is a column of another; one, however often it is asked for. */
  read(relation: AnyRelation, params: unknown, key: string, id: unknown): PlannedRead {
    // What is made of a column is no id.
    if (id instanceof Column && id.made) refuse();
    const [above, column] = id instanceof Column ? [id.of, id.names[0]] : [undefined, ''];
    const among = above?.below ?? this.#reads;
    const earlier = among.find(
      (read) => read.relation === relation && read.key === key && read.column === column,
    );
    if (earlier) {
      if (above === undefined && earlier.id !== id) earlier.id = undefined;
      return earlier;
    }
    const read = new PlannedRead(relation, params, key, above, column, this.#needsOf(relation, key));
    if (above === undefined) read.id = id;
    // What is beyond the limit is not brought along, and read when it is asked for.
    if (above === undefined || this.#brought++ < mostBrought) among.push(read);
    return read;
  }

  /** A row that is not read yet: each of its columns stands for its value. */
  row(read: PlannedRead, known: Record<string, unknown>): object {
    const row = new Proxy(known, {
      get: (_, name) => {
        // What promises ask everything that they are given.
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name in known) return known[name];
        if (this.trial?.of === read && this.trial.column === name) return this.trial.value;
        read.needs.columns?.add(name);
        const column = new Column(read, [name]);
        this.lookedAt.push(column);
        return column;
      },
      ownKeys: () => {
        this.readWhole();
        return Reflect.ownKeys(known);
      },
    });
    this.#rows.set(row, read);
    return row;
  }

  /** Which read a row that is not read yet is of. */
  readOf(row: object): PlannedRead | undefined {
    return this.#rows.get(row);
  }

  /** Has whole rows read, since there is no telling which of their columns will be looked at. */
  readWhole(): void {
    this.#isWhole = true;
    for (const needs of this.#needs.values()) for (const each of needs.values()) each.columns = undefined;
  }

  /** A read that the request begins with; taken once, since whoever asks for the same later asks for less. */
  take(relation: AnyRelation, key: string): PlannedRead | undefined {
    const place = this.#reads.findIndex((read) => read.relation === relation && read.key === key);
    return place < 0 ? undefined : this.#reads.splice(place, 1)[0];
  }

  #needsOf(relation: AnyRelation, key: string): Needs {
    const byKey = this.#needs.get(relation) ?? new Map<string, Needs>();
    this.#needs.set(relation, byKey);
    const needs = byKey.get(key) ?? { columns: this.#isWhole ? undefined : new Set() };
    byKey.set(key, needs);
    return needs;
  }
}

/** What resolvers are given before anything is read, so that what they will ask for becomes known. */
export class PlanningContext implements Context {
  readonly plan = new Plan();
  readonly viewer: Context['viewer'];
  readonly requestId: string;
  readonly purpose: string | undefined;
  readonly audited: () => void;
  readonly signal: AbortSignal;
  readonly today: Context['today'];

  constructor(context: Context) {
    this.viewer = context.viewer;
    this.requestId = context.requestId;
    this.purpose = context.purpose;
    this.audited = refuse;
    this.signal = context.signal;
    this.today = context.today;
    followed.set(context, this.plan);
  }

  get db(): never {
    return refuse();
  }

  get reads(): never {
    return refuse();
  }

  get unitOfWork(): never {
    return refuse();
  }
}

const followed = new WeakMap<Context, Plan>();

/** The plan that is being made with this context, with which nothing is read. */
export const planOf = (context: Context): Plan | undefined =>
  context instanceof PlanningContext ? context.plan : undefined;

/** The plan by which this context reads. */
export const planFollowedBy = (context: Context): Plan | undefined => followed.get(context);
