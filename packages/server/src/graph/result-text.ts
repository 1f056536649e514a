import type { FormattedExecutionResult } from 'graphql';

/** The JSON of data, in UTF-8: it need not be serialized, and takes a fraction of the memory. */
const texts = new WeakMap<object, Buffer>();

/** Data of a response that is sent as the given JSON. */
export function dataFromJson(json: Buffer): Record<string, unknown> {
  const data = {};
  texts.set(data, json);
  return data;
}

/** Data as JSON in UTF-8. */
export const jsonOf = (data: Record<string, unknown> | null | undefined): Buffer =>
  (data && texts.get(data)) ?? Buffer.from(JSON.stringify(data));

const start = Buffer.from('{"data":');

/**
 * Serializes a response: to bytes, where its data is JSON already. Apollo passes the result on to fastify, which
 * would measure and encode a string for each response.
 */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, ...others } = result;
  const json = data ? texts.get(data) : undefined;
  if (json === undefined) return JSON.stringify(result);
  const rest = JSON.stringify(others).slice(1);
  return Buffer.concat([start, json, Buffer.from(`${rest === '}' ? '' : ','}${rest}`)]) as unknown as string;
}
