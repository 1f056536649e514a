import type { GraphQLEnumValue, GraphQLField, GraphQLInputField } from 'graphql';
import { useEffect, useRef } from 'react';
import { DescriptionText } from '../description-text.tsx';
import { useLanguage } from '../language.tsx';
import { TypeLink } from './type-link.tsx';
import type { OpenPlace } from './use-reference.ts';

interface Properties {
  member: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue;
  /** True for the one that a search or a click has led to. */
  isMarked: boolean;
  open: OpenPlace;
}

/** A field with its type and arguments, or a value, each with its description. */
export function MemberView({ member, isMarked, open }: Properties) {
  const { text } = useLanguage();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isMarked) element.current?.scrollIntoView({ block: 'center' });
  }, [isMarked]);

  const choices = 'args' in member ? member.args : [];
  return (
    <li ref={element} aria-current={isMarked || undefined}>
      <code>{member.name}</code> {'type' in member && <TypeLink type={member.type} open={open} />}
      {member.deprecationReason && (
        <p>
          {text('Không nên dùng nữa: ', 'Deprecated: ')}
          <DescriptionText of={member.deprecationReason} />
        </p>
      )}
      <p>
        <DescriptionText of={member.description} />
      </p>
      {choices.length > 0 && (
        <details>
          <summary>
            {text(
              `${choices.length} đối số của ${member.name}`,
              `${choices.length} arguments of ${member.name}`,
            )}
          </summary>
          <ul>
            {choices.map((argument) => (
              <li key={argument.name}>
                <code>{argument.name}</code> <TypeLink type={argument.type} open={open} />
                <p>
                  <DescriptionText of={argument.description} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
