import { Extensions } from 'type-graphql';
import type { Permission } from '../shared/permission.ts';

/** The requirement of a field: a permission, held anywhere at all (row filters narrow the rows), or authentication alone. */
export type Rule = Permission | 'anyone';

/** The rule of a type or a field, and on a type of some fields that are not declared beside it. */
export interface Need {
  rule: Rule;
  except: Readonly<Record<string, Rule>>;
}

/** The key of the rule among the extensions of a type or a field. */
export const needs = 'needs';

/**
 * Sets who may use a field, or all fields of a type that have no rule of their own. The rules of connections and edges
 * follow from their node, those of payloads from their mutation.
 *
 * @example
 * \@Needs('members')
 * \@FieldResolver(() => [PositionType])
 */
export const Needs = (rule: Rule, except: Need['except'] = {}) => Extensions({ [needs]: { rule, except } });
