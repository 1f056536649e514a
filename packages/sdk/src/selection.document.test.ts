import { expect, test } from 'vitest';
import { toRequest } from './selection.document.ts';

test('equal shapes with other values have the same text', () => {
  const select = (code: string) => toRequest('query', { organization: { $: { code }, name: true } });
  expect(select('A')).toEqual({
    query: 'query($code_0:String){organization(code:$code_0){name}}',
    variables: { code_0: 'A' },
  });
  expect(select('B').query).toBe(select('A').query);
});

test('a day for the whole query is a directive with a variable', () => {
  const selection = { organization: { $: { code: 'A' }, name: true } };
  expect(toRequest('query', selection, { asOf: '2012-12-31' })).toEqual({
    query: 'query($code_0:String,$asOf:Date!)@asOf(date:$asOf){organization(code:$code_0){name}}',
    variables: { code_0: 'A', asOf: '2012-12-31' },
  });
});

test('null is sent, undefined is not', () => {
  const { query, variables } = toRequest('query', {
    organization: { $: { code: null, id: undefined }, id: true },
  });
  expect(query).toBe('query($code_0:String){organization(code:$code_0){id}}');
  expect(variables).toEqual({ code_0: null });
});

test.each([
  ['nothing', {}, 'Select at least one field of Query'],
  ['an object without fields', { organization: {} }, 'Select at least one field of Organization'],
  ['an unknown object', { organisation: { name: true } }, 'Query.organisation cannot be selected so'],
  [
    'an unknown argument',
    { organization: { $: { cod: 'x' }, id: true } },
    "Query.organization has no argument 'cod'",
  ],
  [
    'an argument called as what every object has',
    { organization: { $: { constructor: 'x' }, id: true } },
    "Query.organization has no argument 'constructor'",
  ],
  [
    'an argument of another prototype',
    { organization: { $: { ['__proto__']: 'x' }, id: true } },
    "Query.organization has no argument '__proto__'",
  ],
  [
    'an object called so',
    { organization: { constructor: { name: true } } },
    'Organization.constructor cannot be selected so',
  ],
  ['an object called __proto__', { ['__proto__']: { name: true } }, 'Query.__proto__ cannot be selected so'],
  [
    'a field of a type called so',
    { node: { $on: { constructor: { name: {} } } } },
    'constructor.name cannot be selected so',
  ],
  [
    'a field of a type called __proto__',
    { node: { $on: { ['__proto__']: { constructor: {} } } } },
    '__proto__.constructor cannot be selected so',
  ],
  [
    'a connection of nothing',
    { node: { $on: { ThingConnection: { nodes: { id: true } } } } },
    'ThingConnection.nodes cannot be selected so',
  ],
  [
    'fields of a plain value',
    { organization: { code: { id: true } } },
    'Organization.code cannot be selected so',
  ],
  ['a value that is not true', { organization: { name: 1 } }, 'Organization.name cannot be selected so'],
  ['a key with syntax in it', { organization: { 'id}{x': true } }, "'id}{x' is not a name"],
  ['a type with syntax in it', { node: { $on: { 'A{id}': { id: true } } } }, "'A{id}' is not a name"],
])('%s is refused before anything is sent', (_, selection, message) => {
  expect(() => toRequest('query', selection)).toThrow(
    expect.objectContaining({ code: 'BAD_SELECTION', message }),
  );
});

test('a selection with levels is in itself that many times', () => {
  const children = { $: { first: 5 }, $levels: 3, nodes: { name: true } };
  const { query, variables } = toRequest('query', { organization: { children } });
  expect(query).toBe(
    'query($first_0:Int,$first_1:Int,$first_2:Int){organization{children(first:$first_0){nodes{name ' +
      'children(first:$first_1){nodes{name children(first:$first_2){nodes{name}}}}}}}}',
  );
  expect(variables).toEqual({ first_0: 5, first_1: 5, first_2: 5 });
});

test('a field without nodes has its levels in itself, under its alias', () => {
  const { query } = toRequest('query', { organization: { 'above:parent': { $levels: 2, code: true } } });
  expect(query).toBe('query{organization{above:parent{code above:parent{code}}}}');
});

test.each([0, -1, Number.NaN, 'x', null])('levels %j are no levels', ($levels) => {
  const request = () => toRequest('query', { organization: { parent: { $levels, code: true } } });
  expect(request).toThrow(expect.objectContaining({ code: 'BAD_SELECTION' }));
});

test('an operation has the name that it is given', () => {
  const { query } = toRequest('query', { viewer: { name: true } }, { name: 'WhoAsks', asOf: '2020-12-31' });
  expect(query).toBe('query WhoAsks($asOf:Date!)@asOf(date:$asOf){viewer{name}}');
  const named = () => toRequest('query', { viewer: { name: true } }, { name: 'A{viewer{name}}query B' });
  expect(named).toThrow(expect.objectContaining({ code: 'BAD_SELECTION' }));
});
