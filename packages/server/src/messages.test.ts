import { expect, test } from 'vitest';
import { features } from './features.ts';
import type { Feature } from './graph/feature.ts';
import { requestMessages } from './graph/request.messages.ts';
import { messages as guardMessages } from './guard/guard.feature.ts';
import { inputMessages } from './shared/input-checks.messages.ts';
import { declaredCodes, defineMessages, messageOf, nounOf } from './shared/messages.ts';
import { technicalWords } from './test/technical-words.ts';

const declared: Feature[] = Object.values(features);

/** The message of a code, with each value written as the name by which the message asks for it. */
const withNames = (code: string) => messageOf(code, new Proxy({}, { get: (_, name) => `{${String(name)}}` }));

test('every message is exported by the feature that declares it, so that ErrorCode has its code', () => {
  const exported = declared.flatMap(({ messages = {} }) => Object.keys(messages));
  expect([...Object.keys(inputMessages), ...exported].toSorted()).toEqual(declaredCodes());
});

test('a code is declared once, and one that nobody declares has no message', () => {
  // biome-ignore lint/correctness/noComponentHookFactories: it is a message, not a component of React
  expect(() => defineMessages({ NOT_FOUND: () => ({ vi: 'Trùng.', en: 'Twice.' }) })).toThrow(
    'The message NOT_FOUND is declared twice.',
  );
  expect(messageOf('NOT_FOUND', { type: 'Member', id: 'x' }).en).toBe('No Member "x" was found.');
  expect(() => messageOf('NO_SUCH_CODE', {})).toThrow(
    'No feature that is loaded declares the message NO_SUCH_CODE.',
  );
});

test('every message is a sentence in both languages', () => {
  for (const code of declaredCodes()) {
    const { en, vi } = withNames(code);
    expect(en, code).toMatch(/^["{]{0,2}[A-Za-z].*[.}]$/);
    expect(vi, code).toMatch(/[à-ỹđ].*[.}]$/);
    expect(vi, code).toBe(vi.normalize('NFC'));
    expect(`${en} ${vi}`, code).not.toContain('undefined');
  }
});

test('no Vietnamese message addresses the reader', () => {
  for (const code of declaredCodes())
    expect(withNames(code).vi, code).not.toMatch(/(?<!\p{L})bạn(?!\p{L})/iu);
});

/** Values that are names or codes of the schema: Vietnamese messages have their labels instead, such as `kindVi`. */
const codeValues =
  /\{(allowed|attribute|form|grade|indicator|kind|names|parentKind|permissions|query|recipients|role|unit)\}/;

test('no Vietnamese message of a mutation names a field or a code of the schema', () => {
  // Errors of requests are for developers and analysts.
  const ofRequests = Object.keys({ ...requestMessages, ...guardMessages });
  for (const code of declaredCodes().filter((declared) => !ofRequests.includes(declared))) {
    const { vi } = withNames(code);
    expect(vi, code).not.toMatch(codeValues);
    const written = vi.replace(/\{\w+\}/g, '');
    expect([...technicalWords(written), ...(written.match(/\b[A-Z]{4,}\b/g) ?? [])], code).toEqual([]);
  }
});

test('a message names a type by its Vietnamese noun, and by its own name where none is declared', () => {
  expect(nounOf('Agency')).toBe('cơ quan');
  expect(nounOf('Unheard')).toBe('Unheard');
});

test('a number has a decimal comma in Vietnamese, and a point in English', () => {
  const { vi, en } = messageOf('TARGET_VALUE_OUT_OF_RANGE', {
    value: 1.5,
    expected: 'a whole number',
    expectedVi: 'số nguyên',
  });
  expect(vi).toContain('1,5');
  expect(en).toContain('1.5');
});
