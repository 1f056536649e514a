import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { useId } from 'react';
import { DescriptionText } from '../description-text.tsx';
import { hasWords } from '../fold.ts';
import { useText } from '../language.tsx';
import { withRequiredArguments } from './argument-edits.ts';
import { ArgumentList } from './argument-list.tsx';
import { addSelection, defaultSelection, type PlacedSelection, removeSelection } from './selection-edits.ts';
import type { QueryEdits } from './use-query-edits.ts';

/** The properties of every level of the tree. */
interface TreeProperties extends QueryEdits {
  schema: GraphQLSchema;
  type: GraphQLNamedType;
  set: SelectionSetNode;
  /** The selections around this level, the outermost first. */
  path: readonly PlacedSelection[];
  filter: string;
}

/** The fields of a type as boxes to tick, with those of a ticked one below it. */
export function FieldTree(properties: TreeProperties) {
  const { schema, type, set, filter } = properties;
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const chosen = new Map(
    set.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [[selection.name.value, selection] as const] : [],
    ),
  );
  const shown = fields.filter(
    ({ name, description }) => chosen.has(name) || hasWords(`${name} ${description}`, filter),
  );
  return (
    <ul className="field-tree">
      {shown.map((field) => (
        <FieldItem key={field.name} {...properties} field={field} node={chosen.get(field.name)} />
      ))}
      {isAbstractType(type) &&
        schema
          .getPossibleTypes(type)
          .map((possible) => <FragmentItem key={possible.name} {...properties} possible={possible} />)}
    </ul>
  );
}

interface FieldItemProperties extends TreeProperties {
  field: GraphQLField<unknown, unknown>;
  /** The field in the query, where it is chosen. */
  node: FieldNode | undefined;
}

/** A field as a box to tick; where it is ticked, with its arguments and the fields below it. */
function FieldItem({ field, node, ...properties }: FieldItemProperties) {
  const describedBy = useId();
  const { set, path, query, change } = properties;
  const type = getNamedType(field.type);

  function toggle(isChosen: boolean) {
    if (!isChosen) {
      if (node) change(removeSelection(query.text, [...path, { set, selection: node }]));
      return;
    }
    const { text, edits } = withRequiredArguments(query.operation, field);
    const added = addSelection(query.text, set, (indent) => text + defaultSelection(type, indent));
    change([...edits, ...added]);
  }

  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => toggle(target.checked)}
          aria-describedby={describedBy}
        />
        <code>{field.name}</code>
      </label>
      <small id={describedBy}>
        <DescriptionText of={field.description} />
      </small>
      {node && <ArgumentList field={field} node={node} query={query} change={change} />}
      {node?.selectionSet && (
        <FieldTree
          {...properties}
          type={type}
          set={node.selectionSet}
          path={[...path, { set, selection: node }]}
        />
      )}
    </li>
  );
}

/** One of the types that an object may have, as a box to tick, with its fields below. */
function FragmentItem({ possible, ...properties }: TreeProperties & { possible: GraphQLObjectType }) {
  const text = useText();
  const { set, path, query, change } = properties;
  const node = set.selections.find(
    (selection) =>
      selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === possible.name,
  );

  function toggle(isChosen: boolean) {
    if (isChosen) {
      change(
        addSelection(
          query.text,
          set,
          (indent) => `... on ${possible.name}${defaultSelection(possible, indent)}`,
        ),
      );
    } else if (node) change(removeSelection(query.text, [...path, { set, selection: node }]));
  }

  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => toggle(target.checked)}
        />
        {text('Nếu là', 'Where it is')} <code>{possible.name}</code>
      </label>
      {node && 'selectionSet' in node && node.selectionSet && (
        <FieldTree
          {...properties}
          type={possible}
          set={node.selectionSet}
          path={[...path, { set, selection: node }]}
        />
      )}
    </li>
  );
}
