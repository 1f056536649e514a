import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { ErrorCode, UserError } from '../shared/errors.ts';
import type { LocalizedText } from '../shared/localized-text.ts';
import { declaredCodes, messageOf } from '../shared/messages.ts';
import { Needs } from './needs.ts';

const ErrorCodeEnum: Record<string, string> = {};
const codeDescriptions: Record<string, { description: string }> = {};
registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description:
    'The code of an error or a warning is stable, so that programs can rely on it; each code is described by its message. / Mã lỗi hoặc mã cảnh báo không thay đổi để chương trình có thể dựa vào; mỗi mã được mô tả bằng thông báo của nó.',
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

@Needs('anyone')
@ObjectType('LocalizedText', {
  description:
    'This is one text in the two languages of the API. / Đây là một văn bản bằng hai ngôn ngữ của API.',
})
export class LocalizedTextType implements LocalizedText {
  @Field(() => String, { description: 'This is the text in Vietnamese. / Đây là văn bản bằng tiếng Việt.' })
  vi!: string;

  @Field(() => String, { description: 'This is the text in English. / Đây là văn bản bằng tiếng Anh.' })
  en!: string;
}

@Needs('anyone')
@ObjectType('UserError', {
  description:
    'This is an error or a warning about one part of the input of a mutation. / Đây là lỗi hoặc cảnh báo về một phần của đầu vào của thao tác ghi.',
})
class UserErrorType implements UserError {
  @Field(() => ErrorCodeEnum, {
    description:
      'The code names the kind of error or warning and is stable. / Mã cho biết loại lỗi hoặc cảnh báo và không thay đổi.',
  })
  code!: ErrorCode;

  @Field(() => [String], {
    description:
      'The path leads to the part of the input that is concerned, such as ["input", "memberRatings", "3", "grade"], where lists are counted from 0. / Đường dẫn chỉ tới phần của đầu vào có liên quan, ví dụ ["input", "memberRatings", "3", "grade"], trong đó danh sách đếm từ 0.',
  })
  path!: string[];

  @Field(() => LocalizedTextType, {
    description:
      'The message explains the problem to people and says what to do about it. / Thông báo giải thích vấn đề cho người dùng và nêu cách xử lý.',
  })
  message!: LocalizedText;
}

/** The fields that the payload of every mutation has. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => [UserErrorType], {
    description:
      'The errors are all reasons for which the mutation was refused; where there is any, nothing was changed. / Các lỗi là toàn bộ lý do khiến thao tác bị từ chối; nếu có lỗi thì không có gì được thay đổi.',
  })
  userErrors!: UserErrorType[];

  @Field(() => [UserErrorType], {
    description:
      'The warnings name thresholds of the regulations that the recorded change crosses, for which a written consent or a review is needed; the change was made. / Các cảnh báo nêu ngưỡng của quy định mà thay đổi đã ghi vượt qua, cần văn bản đồng ý hoặc xem xét; thay đổi vẫn được ghi.',
  })
  warnings!: UserErrorType[];
}
