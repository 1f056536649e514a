import pg from 'pg';

/** A statement as it was sent. */
export interface SentStatement {
  sql: string;
  parameters: readonly unknown[];
}

/** The pages and tables that a statement reads, by its plan as it ran. */
export interface Touched {
  sql: string;
  /** Pages of 8 kB, each as often as it was looked at. */
  pages: number;
  /** PostgreSQL's estimate of its work, in the costs of pages read in sequence: each condition on each row counts. */
  estimate: number;
  /** The tables that were read from one end to the other. */
  scanned: string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  /** 0 for a part that was not needed. */
  'Actual Loops': number;
  'Total Cost': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

const isSettings = ({ sql }: SentStatement) => sql.includes('set_config(');
const isRead = ({ sql }: SentStatement) => /^(select|with)\b/.test(sql);

/** A parameter as a literal of SQL, its type left to the statement. */
function literal(value: unknown): string {
  const text = Array.isArray(value) ? `{${value.map((item) => JSON.stringify(item))}}` : value;
  return text == null ? 'null' : pg.escapeLiteral(String(text));
}

/** Repeats the reads of a request, in a transaction as the request's was, and gives what each statement touches. */
export async function explainReads(pool: pg.Pool, sent: readonly SentStatement[]): Promise<Touched[]> {
  const client = await pool.connect();
  const touched: Touched[] = [];
  try {
    await client.query('begin');
    for (const statement of sent) {
      const { sql, parameters } = statement;
      if (isSettings(statement)) await client.query(sql, [...parameters]);
      else if (isRead(statement)) {
        // Prepared, since the plan that runs is the one for all values, and not that for these.
        await client.query(`prepare explained as ${sql}`);
        const values = parameters.map(literal).join(', ');
        const { rows } = await client.query(
          `explain (analyze, buffers, timing off, format json) execute explained${values && `(${values})`}`,
        );
        await client.query('deallocate explained');
        const plan: PlanNode = rows[0]['QUERY PLAN'][0].Plan;
        touched.push({
          sql,
          pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
          estimate: plan['Total Cost'],
          scanned: scansOf(plan),
        });
      }
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
  return touched;
}

const scansOf = (node: PlanNode): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0 ? [node['Relation Name'] ?? ''] : []),
  ...(node.Plans ?? []).flatMap(scansOf),
];
