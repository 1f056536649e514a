import { type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql';
import { banner, namedTypes } from './render.ts';

/** The place of each language in a description. */
const halves = { en: 0, vi: 1 };

/** The enums that are not about organizations and members as such: those of the API itself, of why something ends, and of what is due. */
const apart = {
  system: [
    'AttendanceBasis',
    'AuditAction',
    'DocumentUse',
    'Masking',
    'MemberOrderField',
    'OrderDirection',
    'OrganizationOrderField',
    'Permission',
  ],
  reasons: ['MembershipEnd', 'PositionEndReason', 'RemovalReason'],
  reminders: ['ReminderKind'],
};

interface Settings {
  readonly language: keyof typeof halves;
  /** The enums of one entry; `records` are all others. */
  readonly of: 'records' | keyof typeof apart;
}

/**
 * Writes the labels of enum values in one language. A value's description begins with its label in both:
 * `**Good**: The duties are fulfilled well. / **Hoàn thành tốt**: Hoàn thành tốt nhiệm vụ.`
 */
export function plugin(schema: GraphQLSchema, _documents: unknown, { language, of }: Settings): string {
  const labelled = namedTypes(schema)
    .filter(isEnumType)
    .filter(({ name }) =>
      of === 'records' ? !Object.values(apart).flat().includes(name) : apart[of].includes(name),
    )
    .map((type) => ({ name: type.name, labels: labelsOf(type, halves[language]) }))
    .filter(({ labels }) => labels.length > 0);
  const constants = labelled.map(
    ({ name, labels }) =>
      `/** The label of each value of \`${name}\`. */\nexport const ${constantOf(name)}: Readonly<Record<${name}, string>> = {\n${labels.join('')}};`,
  );
  const types = labelled.map(({ name }) => `  ${name},\n`).join('');
  return `${[banner, `import type {\n${types}} from './schema.types.ts';`, ...constants].join('\n\n')}\n`;
}

function labelsOf(type: GraphQLEnumType, half: number): string[] {
  return type.getValues().flatMap(({ name, description }) => {
    const [, label] = /^\*\*([^*]+)\*\*: /.exec(description?.split(' / ')[half] ?? '') ?? [];
    return label === undefined ? [] : [`  ${name}: '${label.replaceAll("'", "\\'")}',\n`];
  });
}

const constantOf = (name: string) => `${name.replace(/^./, (letter) => letter.toLowerCase())}Labels`;
