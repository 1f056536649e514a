import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { DescriptionText } from '../description-text.tsx';
import { useLanguage } from '../language.tsx';
import { MemberView } from './member-view.tsx';
import { TypeLink } from './type-link.tsx';
import type { OpenPlace, Place } from './use-reference.ts';

/** A type with its description, and its fields or values with theirs. */
export function TypeView({ schema, place, open }: { schema: GraphQLSchema; place: Place; open: OpenPlace }) {
  const { text } = useLanguage();
  const type = schema.getType(place.type);
  if (!type) return <p>{text('Lược đồ không còn kiểu này.', 'The schema has no such type any more.')}</p>;
  const marked = place.member?.replace(/\(.*/, '');
  return (
    <>
      <h3>
        <code>{type.name}</code> <small>{kindOf(type, text)}</small>
      </h3>
      <p>
        <DescriptionText of={type.description} />
      </p>
      {isAbstractType(type) && (
        <p>
          {text('Có thể là: ', 'It can be: ')}
          {schema.getPossibleTypes(type).map((possible) => (
            <TypeLink key={possible.name} type={possible} open={open} />
          ))}
        </p>
      )}
      {(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) && (
        <ul className="members">
          {Object.values(type.getFields()).map((field) => (
            <MemberView key={field.name} member={field} isMarked={field.name === marked} open={open} />
          ))}
        </ul>
      )}
      {isEnumType(type) && (
        <ul className="members">
          {type.getValues().map((value) => (
            <MemberView key={value.name} member={value} isMarked={value.name === marked} open={open} />
          ))}
        </ul>
      )}
    </>
  );
}

function kindOf(type: GraphQLNamedType, text: ReturnType<typeof useLanguage>['text']): string {
  if (isEnumType(type)) return text('danh sách giá trị', 'list of values');
  if (isInputObjectType(type)) return text('đầu vào', 'input');
  if (isObjectType(type) || isAbstractType(type)) return text('đối tượng', 'object');
  return text('giá trị đơn', 'single value');
}
