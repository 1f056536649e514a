import type { Language } from '../../language.tsx';

/** Returns the label of an enum's value for people; undefined where there is none. */
export type FindLabel = (enumName: string, value: string) => string | undefined;

/** Loads the labels of all enums in a language from the SDK, which derives them from the schema. */
export async function loadLabels(language: Language): Promise<FindLabel> {
  const parts =
    language === 'vi'
      ? await Promise.all([
          import('@dangbo/sdk/labels/vi'),
          import('@dangbo/sdk/labels/vi/reasons'),
          import('@dangbo/sdk/labels/vi/reminders'),
          import('@dangbo/sdk/labels/vi/system'),
        ])
      : await Promise.all([
          import('@dangbo/sdk/labels/en'),
          import('@dangbo/sdk/labels/en/reasons'),
          import('@dangbo/sdk/labels/en/reminders'),
          import('@dangbo/sdk/labels/en/system'),
        ]);
  const labels: Readonly<Record<string, unknown>> = Object.assign({}, ...parts);
  return (enumName, value) => {
    const ofEnum = labels[`${enumName.charAt(0).toLowerCase()}${enumName.slice(1)}Labels`];
    const label: unknown = Object(ofEnum)[value];
    return typeof label === 'string' ? label : undefined;
  };
}
