import { Field, ObjectType } from 'type-graphql';
import { errorMessages } from '../shared/error-messages.ts';
import { type ErrorCode, errorMessage, type UserError } from '../shared/errors.ts';
import type { LocalizedText } from '../shared/localized-text.ts';
import { publishEnum } from './enum.ts';

/** The message of a code with the names of its values in place of them: what the code means. */
const meaning = (code: ErrorCode): string =>
  errorMessage(code, new Proxy({}, { get: (_, name) => `{${String(name)}}` })).en;

const codes = Object.keys(errorMessages) as ErrorCode[];
const ErrorCodeEnum = publishEnum<ErrorCode>(
  'ErrorCode',
  'Mã lỗi: stable, to switch on. Each is described by its message.',
  Object.fromEntries(codes.map((code) => [code, meaning(code)])) as Record<ErrorCode, string>,
);

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
