import type { VariableInput } from './variable-inputs.ts';

/** The properties of every box of the form. */
export interface FieldProperties {
  input: VariableInput;
  label: string;
  /** The id of the element that describes the argument. */
  describedBy: string;
  value: unknown;
  setValue: (value: unknown) => void;
}
