import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { ErrorCode, UserError } from '../shared/errors.ts';
import type { LocalizedText } from '../shared/localized-text.ts';
import { declaredCodes, messageOf } from '../shared/messages.ts';

const ErrorCodeEnum: Record<string, string> = {};
const codeDescriptions: Record<string, { description: string }> = {};
registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description:
    'The code of an error or a warning is stable, so that programs can switch on it; each code is described by its message. / ' +
    'Mã lỗi hoặc mã cảnh báo không thay đổi để chương trình có thể dựa vào; mỗi mã được mô tả bằng thông báo của nó.',
  valuesConfig: codeDescriptions,
});

/** Fills the enum `ErrorCode` with every code declared: to be called when all features are loaded. */
export function publishErrorCodes(): void {
  for (const code of declaredCodes()) {
    ErrorCodeEnum[code] = code;
    codeDescriptions[code] = { description: meaningOf(code) };
  }
}

/** The message of a code in both languages, with the names of its values in place of the values. */
function meaningOf(code: string): string {
  const names = new Proxy({}, { get: (_, name) => `{${String(name).replace(/Vi$/, '')}}` });
  const { en, vi } = messageOf(code, names);
  return [en, vi].map((text) => text.replace(/\}$/, '}.')).join(' / ');
}

@ObjectType('LocalizedText', { description: 'One text in both languages.' })
export class LocalizedTextType implements LocalizedText {
  @Field(() => String, { description: 'Tiếng Việt.' })
  vi!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

@ObjectType('UserError', {
  description: 'Lỗi hoặc cảnh báo: what is wrong, or calls for attention, with one part of the input.',
})
class UserErrorType implements UserError {
  @Field(() => ErrorCodeEnum, { description: 'Mã lỗi.' })
  code!: ErrorCode;

  @Field(() => [String], {
    description: 'The part of the input that it is about, such as ["input", "memberRatings", "3", "grade"].',
  })
  path!: string[];

  @Field(() => LocalizedTextType, { description: 'What to tell people.' })
  message!: LocalizedText;
}

/** What the payload of every mutation has. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => [UserErrorType], {
    description: 'Why the act was refused, everything at once; where there is any, nothing was changed.',
  })
  userErrors!: UserErrorType[];

  @Field(() => [UserErrorType], {
    description:
      'Cảnh báo: it was done, but a threshold of the regulations calls for a written consent or a look.',
  })
  warnings!: UserErrorType[];
}
