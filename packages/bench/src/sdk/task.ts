/** An organization with its secretary and the ratings of ten years. */
export interface RatedOrganization {
  readonly name: string;
  readonly secretary: {
    readonly headOfAgency: boolean;
    readonly member: { readonly fullName: string };
  } | null;
  readonly ratings: readonly { readonly year: number; readonly grade: string }[];
}

/** The three tasks that each client does. */
interface ComparedClient {
  /** Reads the organizations directly under one, with their secretaries and ratings, in one request. */
  overview(code: string): Promise<readonly RatedOrganization[]>;
  /** Reads the names of all members of an organization and those below it, page by page. */
  members(code: string): Promise<string[]>;
  /** Reads the name of one organization. */
  lookup(code: string): Promise<string | undefined>;
}

/** The server that is asked, and the `fetch` by which requests are counted. */
export interface Target {
  readonly url: string;
  readonly apiKey: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Creates a client as its documentation does, without a cache where it has one. */
export type Connect = (target: Target) => ComparedClient;
