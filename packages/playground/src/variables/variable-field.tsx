import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import { lazy, Suspense, useId } from 'react';
import { DescriptionText } from '../description-text.tsx';
import { useLanguage } from '../language.tsx';
import { ChoiceField, ChoicesField } from './enum-fields.tsx';
import type { FieldProperties } from './field-properties.ts';
import { ListField } from './list-field.tsx';
import { ScalarField } from './scalar-field.tsx';
import { variableName } from './variable-names.ts';

// Arrives after the page is drawn, as the editor does.
const OrganizationPicker = lazy(() =>
  import('./organization-picker.tsx').then(({ OrganizationPicker }) => ({ default: OrganizationPicker })),
);

/** The box of one variable, by its type and by the argument that it feeds. */
export function VariableField({
  input,
  value,
  setValue,
}: Pick<FieldProperties, 'input' | 'value' | 'setValue'>) {
  const { text } = useLanguage();
  const describedBy = useId();
  const label = `${variableName(input.name, text)}${input.isRequired ? ' *' : ''}`;
  const properties = { input, label, describedBy, value, setValue };
  return (
    <div className="variable-field" data-variable={input.name}>
      <FieldOfType {...properties} />
      <small id={describedBy}>
        <DescriptionText of={input.description} /> <code>(${input.name})</code>
      </small>
    </div>
  );
}

function FieldOfType(properties: FieldProperties) {
  const { input } = properties;
  const type = getNullableType(input.type);
  const named = getNamedType(type);
  if (input.selects && !isListType(type)) {
    return (
      <Suspense fallback={<ScalarField {...properties} />}>
        <OrganizationPicker {...properties} />
      </Suspense>
    );
  }
  if (isInputObjectType(named)) return <InputObjectNote {...properties} />;
  if (isEnumType(named)) {
    const Field = isListType(type) ? ChoicesField : ChoiceField;
    return <Field {...properties} type={named} />;
  }
  if (isListType(type)) return <ListField {...properties} />;
  return <ScalarField {...properties} />;
}

/** Filters and other objects have many parts, which are written as JSON. */
function InputObjectNote({ input, label }: FieldProperties) {
  const { text } = useLanguage();
  return (
    <p>
      <strong>{label}</strong>{' '}
      {text(
        `(${getNamedType(input.type).name}): viết ở phần “Biến (JSON)” bên dưới.`,
        `(${getNamedType(input.type).name}): write it under “Variables (JSON)” below.`,
      )}
    </p>
  );
}
