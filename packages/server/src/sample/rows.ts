/** The tables of the sample and the columns it fills, in an order in which a row's references come before it. */
export const sampleTables = {
  document: ['id', 'symbol', 'type', 'issuer', 'issued_on', 'title'],
  agency: ['id', 'name'],
  organization: [
    'id',
    'code',
    'established_on',
    'established_on_precision',
    'dissolved_on',
    'dissolved_on_precision',
  ],
  organization_state: [
    'id',
    'organization_id',
    'kind',
    'name',
    'parent_id',
    'agency_id',
    'valid_from',
    'valid_to',
  ],
  organization_closure: ['ancestor_id', 'descendant_id', 'depth', 'valid_from', 'valid_to'],
  organization_event: ['id', 'organization_id', 'type', 'effective_on', 'document_id'],
  member: [
    'id',
    'file_number',
    'full_name',
    'given_name',
    'admission_decided_on',
    'admitted_on',
    'official_on',
    'recognition_decided_on',
    'last_cell_id',
    'birth_year',
    'sex',
    'birth_name',
    'occupation',
    'general_education',
    'professional_qualification',
    'political_theory',
    'foreign_languages',
  ],
  member_personal: [
    'member_id',
    'birth_on',
    'birth_on_precision',
    'birth_place',
    'home_town',
    'permanent_address',
    'temporary_address',
    'phone',
    'party_card_number',
  ],
  member_sensitive: ['member_id', 'ethnicity', 'religion', 'identity_number'],
  member_status: ['id', 'member_id', 'status', 'valid_from', 'valid_to'],
  cell_membership: ['id', 'member_id', 'organization_id', 'valid_from', 'valid_to'],
  member_event: [
    'id',
    'member_id',
    'type',
    'effective_on',
    'from_organization_id',
    'to_organization_id',
    'outside_place',
  ],
  committee_term: ['id', 'organization_id', 'name', 'valid_from', 'valid_to'],
  position: ['id', 'organization_id', 'member_id', 'role', 'method', 'term_id', 'valid_from', 'valid_to'],
  agency_head: ['id', 'agency_id', 'member_id', 'valid_from', 'valid_to'],
  organization_rating: ['id', 'organization_id', 'year', 'stage', 'grade', 'rated_on'],
  member_rating: ['id', 'member_id', 'organization_id', 'year', 'stage', 'grade', 'rated_on'],
} as const;

export type SampleTable = keyof typeof sampleTables;
export const tableNames = Object.keys(sampleTables) as SampleTable[];

/** Rows of one table in PostgreSQL's text format for COPY. */
export interface TableRows {
  table: SampleTable;
  chunks: Uint8Array<ArrayBuffer>[];
}

/** In bytes. A buffer goes as it is to another thread, and so is filled once. */
const chunkLength = 65_536;
const longestCharacter = 3;

/** What a row has in a column; undefined where nothing is known. */
export type Field = string | number | undefined;

/** Collects rows as text, numbered by table. Fields hold no tab, line break or backslash. */
export class Rows {
  readonly #tables = new Map(tableNames.map((table) => [table, new Chunks()]));
  readonly #lastIds = new Map<SampleTable, number>();

  /** The id for a row that is to be written later. */
  nextId(table: SampleTable): number {
    const id = (this.#lastIds.get(table) ?? 0) + 1;
    this.#lastIds.set(table, id);
    return id;
  }

  /** Writes a row whose first column is `id`; gives the id. */
  add(table: SampleTable, ...fields: Field[]): number {
    const id = this.nextId(table);
    this.put(table, id, ...fields);
    return id;
  }

  /** Writes a row as it is. */
  put(table: SampleTable, ...fields: Field[]): void {
    let line = '';
    for (const field of fields) line += line === '' ? field : `\t${field ?? '\\N'}`;
    this.append(table, `${line}\n`);
  }

  /** Writes finished lines. */
  append(table: SampleTable, lines: string): void {
    this.#tables.get(table)?.write(lines);
  }

  /** The rows since the last call, of every table that has some. */
  take(): TableRows[] {
    return [...this.#tables]
      .map(([table, chunks]) => ({ table, chunks: chunks.take() }))
      .filter(({ chunks }) => chunks.length > 0);
  }
}

/** Text as bytes, written at once: strings that grow piece by piece keep the garbage collector busy. */
class Chunks {
  #full: Uint8Array<ArrayBuffer>[] = [];
  #last = Buffer.alloc(0);
  #used = 0;

  write(text: string): void {
    if (this.#used + text.length * longestCharacter > this.#last.length) {
      this.#finish();
      // Never a part of what is shared with other buffers.
      this.#last = Buffer.allocUnsafeSlow(Math.max(chunkLength, text.length * longestCharacter));
    }
    this.#used += this.#last.write(text, this.#used);
  }

  take(): Uint8Array<ArrayBuffer>[] {
    this.#finish();
    const taken = this.#full;
    this.#full = [];
    this.#last = Buffer.alloc(0);
    return taken;
  }

  #finish(): void {
    if (this.#used > 0) this.#full.push(this.#last.subarray(0, this.#used));
    this.#used = 0;
  }
}
