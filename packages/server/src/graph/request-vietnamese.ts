import { hintInVietnamese } from './typing-hints.ts';

/**
 * The sentences of graphql-js, Apollo and Fastify about a request by their beginnings, each with its Vietnamese. `$1` is
 * a quoted name: it holds no quotation mark, so that a long text is read once.
 */
const sentences = Object.entries({
  // Names that the schema does not have.
  'Cannot query field $1 on type $2': 'kiểu $2 không có trường $1',
  'Unknown argument $1 on field $2; give the whole query a day instead:':
    'trường $2 không có đối số $1; hãy nêu ngày cho cả truy vấn:',
  'Unknown argument $1 on field $2': 'trường $2 không có đối số $1',
  'Unknown argument $1 on directive $2': 'chỉ thị $2 không có đối số $1',
  'Unknown fragment $1': 'không có mảnh $1',
  'Unknown type $1': 'không có kiểu $1',
  'Unknown directive $1': 'không có chỉ thị $1',
  'Directive $1 may not be used on (\\w+)': 'chỉ thị $1 không dùng được ở đây ($2)',
  'Field $1 is not defined by type $2': 'kiểu $2 không có trường $1',
  // Parts that are missing or too many.
  'Field $1 argument $2 of type $3 is required, but it was not provided':
    'trường $1 thiếu đối số bắt buộc $2 (kiểu $3)',
  'Directive $1 argument $2 of type $3 is required, but it was not provided':
    'chỉ thị $1 thiếu đối số bắt buộc $2 (kiểu $3)',
  'Field $1 of required type $2 was not provided': 'thiếu giá trị cho trường bắt buộc $1 (kiểu $2)',
  'Field $1 must not have a selection since type $2 has no subfields':
    'trường $1 không có trường con, vì kiểu của nó là $2',
  'Field $1 of type $2 must have a(?: selection of subfields|t least one field selected)':
    'trường $1 (kiểu $2) cần nêu các trường con',
  'Fields $1 conflict because $2 and $3 are different fields\\..*':
    'các trường $1 trái nhau vì $2 và $3 là hai trường khác nhau; hãy đặt bí danh khác nhau nếu cần cả hai.',
  'Fields $1 conflict because they have differing arguments\\..*':
    'các trường $1 trái nhau vì có đối số khác nhau; hãy đặt bí danh khác nhau nếu cần cả hai.',
  'There can be only one (?:argument|input field|fragment|operation|variable|directive) named $1':
    'tên $1 được dùng hai lần',
  'This anonymous operation must be the only defined operation':
    'thao tác không có tên phải là thao tác duy nhất',
  // Fragments and variables.
  'Fragment $1 is never used': 'mảnh $1 được khai báo nhưng không được dùng',
  'Cannot spread fragment $1 within itself': 'mảnh $1 chứa chính nó',
  'Fragment (?:$1 )?cannot be spread here as objects of type $2 can never be of type $3':
    'mảnh $1 không dùng được ở đây, vì kiểu $2 không bao giờ là kiểu $3',
  'Variable $1 is not defined by operation $2': 'thao tác $2 chưa khai báo biến $1',
  'Variable $1 is not defined': 'biến $1 chưa được khai báo',
  'Variable $1 is never used(?: in operation "[^"]*")?': 'biến $1 được khai báo nhưng không được dùng',
  'Variable $1 of type $2 used in position expecting type $3':
    'biến $1 có kiểu $2, nhưng chỗ dùng nó cần kiểu $3',
  'Variable $1 of required type $2 was not provided': 'thiếu giá trị cho biến bắt buộc $1 (kiểu $2)',
  'Variable $1 of non-null type $2 must not be null': 'biến $1 (kiểu $2) không được là null',
  'Argument $1 of non-null type $2 must not be null': 'đối số $1 (kiểu $2) không được là null',
  'Variable $1 cannot be non-input type $2': 'biến $1 không thể có kiểu $2',
  // Values.
  'Value $1 does not exist in $2 enum, which has ([\\w, ]*)':
    'giá trị $1 không có trong kiểu $2; các giá trị là $3',
  'Value $1 does not exist in $2 enum': 'giá trị $1 không có trong kiểu $2',
  'Enum $1, which has ([\\w, ]*), cannot represent non-\\w+ value: ([\\s\\S]*?)\\.?$':
    'kiểu $1 không nhận giá trị $3; các giá trị là $2.',
  'Enum $1 cannot represent non-\\w+ value:': 'kiểu $1 không nhận giá trị',
  'Int cannot represent non-integer value:': 'cần số nguyên, nhưng gặp:',
  'Int cannot represent non 32-bit signed integer value:': 'số nguyên quá lớn:',
  'Float cannot represent non numeric value:': 'cần số, nhưng gặp:',
  'String cannot represent a non string value:': 'cần chuỗi ký tự, nhưng gặp:',
  'Boolean cannot represent a non boolean value:': 'cần true hoặc false, nhưng gặp:',
  'ID cannot represent (?:a non-string and non-integer )?value:':
    'cần mã định danh (chuỗi hoặc số nguyên), nhưng gặp:',
  'Expected value of type $1, found': 'cần giá trị kiểu $1, nhưng gặp',
  'Expected type $1 to be an object': 'cần một đối tượng kiểu $1',
  'Expected non-nullable type $1 not to be null': 'giá trị kiểu $1 không được là null',
  // Requests as such.
  'GraphQL operations must contain a non-empty `query`.*': 'yêu cầu phải có "query"',
  'GET requests only support query operations.*': 'GET chỉ dùng cho thao tác "query"; hãy gửi bằng POST',
  'POST body missing.*': 'nội dung gửi lên phải là một đối tượng JSON có "query"',
  'GraphQL queries must be strings\\..*': '"query" phải là chuỗi ký tự',
  "The '(\\w+)' search parameter may only be specified once": 'tham số "$1" chỉ được nêu một lần',
  'The (\\w+) search parameter [\\s\\S]*': 'tham số "$1" phải là một đối tượng JSON',
  '`(variables|extensions)` in a POST body .*': '"$1" phải là một đối tượng JSON',
  '`(\\w+)` in a POST body must be a string.*': '"$1" phải là chuỗi ký tự',
  'Operation batching disabled': 'mỗi lần chỉ gửi một yêu cầu',
  "An 'accept' header was provided .* accept (.*) or (.*)": 'máy chủ chỉ trả lời bằng $1 hoặc $2',
  'Body cannot be empty.*': 'nội dung gửi lên bị trống',
  'Body is not valid JSON.*': 'nội dung gửi lên không phải là JSON',
  'Unsupported Media Type.*': 'máy chủ chỉ nhận nội dung kiểu application/json',
  'Too many errors processing variables.*': 'còn nhiều giá trị sai khác; hãy sửa các giá trị trên trước',
  'Too many validation errors.*': 'còn nhiều lỗi khác; hãy sửa các lỗi trên trước',
  'Maximum introspection depth exceeded': 'truy vấn về lược đồ lồng nhau quá sâu',
}).map(([begins, vietnamese]): [RegExp, string] => [
  new RegExp(`^${begins.replace(/\$\d/g, '("[^"]*")')}`),
  vietnamese,
]);

/** The names that the parser has for what it expected or found. */
const tokens: readonly [RegExp, string][] = [
  [/^<EOF>/, 'hết văn bản'],
  [/^Name\b/, 'tên'],
  [/^Int\b/, 'số nguyên'],
  [/^Float\b/, 'số'],
  [/^(?:Block)?String\b/, 'chuỗi ký tự'],
];

const wrongVariable =
  /^Variable ("[^"]*") got invalid value ([\s\S]*?)(?: at ("[^"]*"))?; (?=Value "|Enum "|Expected |Field "|\w+ cannot represent )([\s\S]*)$/;

const suggests = ' Did you mean ';

/** Splits a message of graphql-js from the names like the unknown one that it suggests at the end. */
export function splitSuggestion(text: string): [said: string, suggested: string | undefined] {
  const start = text.endsWith('?') ? text.lastIndexOf(suggests) : -1;
  return start < 0 ? [text, undefined] : [text.slice(0, start), text.slice(start + suggests.length, -1)];
}

/** A message about a request in Vietnamese; as it is where no rule knows it. */
export function inVietnamese(text: string): string {
  const [said, suggested] = splitSuggestion(text);
  const sentence = sentenceOf(said);
  if (sentence === said) return text;
  const ended = /[.…}?]$/.test(sentence) ? sentence : `${sentence}.`;
  return `${ended[0]?.toUpperCase()}${ended.slice(1)}${suggested === undefined ? '' : questionOf(suggested)}`;
}

function sentenceOf(text: string): string {
  const [, variable, value, place, reason] = wrongVariable.exec(text) ?? [];
  if (reason !== undefined) {
    const subject = `biến ${variable}${place === undefined ? '' : ` tại ${place}`}`;
    return `${subject} có giá trị không hợp lệ ${value}: ${sentenceOf(reason)}`;
  }
  if (text.startsWith('Syntax Error: ')) return `lỗi cú pháp: ${syntaxOf(text.slice(14))}`;
  return replaceFirst(text, sentences);
}

function syntaxOf(text: string): string {
  const [, expected, found] = /^Expected ([^,]+), found ([\s\S]*)\.$/.exec(text) ?? [];
  if (expected !== undefined && found !== undefined)
    return `cần ${replaceFirst(expected, tokens)}, nhưng gặp ${replaceFirst(found, tokens)}.`;
  const [, sign, hint] = /^Unexpected character: ([^;]*?)(?:; ([\s\S]*?))?\.?$/.exec(text) ?? [];
  if (sign !== undefined)
    return `ký tự ${sign} không dùng được ở đây${hint === undefined ? '' : `; ${hintInVietnamese(hint)}`}`;
  const [, odd] = /^Unexpected ([\s\S]*)\.$/.exec(text) ?? [];
  if (odd !== undefined) return `gặp ${replaceFirst(odd, tokens)} không đúng chỗ.`;
  return text.replace(/^Unterminated string/, 'chuỗi ký tự chưa được đóng');
}

function replaceFirst(text: string, rules: readonly [RegExp, string][]): string {
  const [pattern, vietnamese] = rules.find(([known]) => known.test(text)) ?? [];
  return pattern === undefined ? text : text.replace(pattern, vietnamese as string);
}

const questionOf = (suggested: string): string =>
  ` Có phải là ${suggested
    .replace(/^the enum value /, 'giá trị ')
    .replace(/^to use an inline fragment on /, 'trường của kiểu ')
    .replace(/,? or /, ' hay ')}?`;
