/** An inconsistency of the audit, in one sentence for the operator. */
interface Finding {
  kind:
    | 'CHANGED'
    | 'MISSING'
    | 'UNCHAINED'
    | 'UNSEALED'
    | 'CUT'
    | 'REWRITTEN'
    | 'NO_CHECKPOINTS'
    | 'FORGED_CHECKPOINT';
  message: string;
}

/** Receives each finding as it is found. */
export type ReportFinding = (finding: Finding) => void;
