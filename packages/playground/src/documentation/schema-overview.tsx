import { useGraphiQLActions } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { DescriptionText } from '../description-text.tsx';
import { useLanguage } from '../language.tsx';
import type { OpenPlace } from './use-reference.ts';

/** The descriptions of the schema, of its root types and of its directives. */
export function SchemaOverview({ schema, open }: { schema: GraphQLSchema; open: OpenPlace }) {
  const { introspect } = useGraphiQLActions();
  const { text } = useLanguage();
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const directives = schema.getDirectives().filter(({ description }) => description?.includes(' / '));
  return (
    <>
      <p>
        <DescriptionText of={schema.description} />
      </p>
      <h3>{text('Bắt đầu từ đây', 'Begin here')}</h3>
      <ul className="choices">
        {roots.map(({ name, description }) => (
          <li key={name}>
            <button type="button" onClick={() => open(name)}>
              <code>{name}</code>
              <small>
                <DescriptionText of={description} />
              </small>
            </button>
          </li>
        ))}
      </ul>
      <h3>{text('Chỉ thị', 'Directives')}</h3>
      <dl>
        {directives.map(({ name, description, args }) => (
          <div key={name}>
            <dt>
              <code>
                @{name}
                {args.length > 0 &&
                  `(${args.map((argument) => `${argument.name}: ${argument.type}`).join(', ')})`}
              </code>
            </dt>
            <dd>
              <DescriptionText of={description} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" onClick={() => introspect()}>
          {text('Đọc lại lược đồ', 'Read the schema again')}
        </button>
      </p>
    </>
  );
}
