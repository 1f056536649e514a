import { type FieldNode, type GraphQLField, isRequiredArgument } from 'graphql';
import { descriptionIn } from '../description.ts';
import { useLanguage } from '../language.tsx';
import { addArgument, removeArgument } from './argument-edits.ts';
import type { QueryEdits } from './use-query-edits.ts';

interface Properties extends QueryEdits {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
}

/** The arguments of a chosen field as boxes to tick; each ticked one gets its value from a variable. */
export function ArgumentList({ field, node, query, change }: Properties) {
  const { language, text } = useLanguage();
  if (field.args.length === 0) return null;
  const given = new Set(node.arguments?.map(({ name }) => name.value));
  return (
    <details className="argument-list" open={given.size > 0}>
      <summary>{text(`Đối số của ${field.name}`, `Arguments of ${field.name}`)}</summary>
      <ul>
        {field.args.map((argument) => (
          <li key={argument.name}>
            <label title={descriptionIn(language, argument.description)}>
              <input
                type="checkbox"
                checked={given.has(argument.name)}
                disabled={isRequiredArgument(argument)}
                onChange={({ target }) =>
                  change(
                    target.checked
                      ? addArgument(query.operation, node, argument)
                      : removeArgument(query.text, node, argument.name),
                  )
                }
              />
              <code>{argument.name}</code>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
