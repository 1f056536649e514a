/** What of the audit does not fit, in one sentence for the operator. */
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

/** Called with each finding as it is found. */
export type Tell = (finding: Finding) => void;
