import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

// A CommonJS module, whose types say that it is one: what it exports by default is one step further in.
const addFormats = (formats as unknown as { default: (ajv: Ajv2020) => Ajv2020 }).default;

type Json = Record<string, unknown>;
export interface Description extends Json {
  paths: Record<string, { get: { operationId: string; security?: unknown; parameters: { name: string; in: string }[]; responses: Json } }>;
  components: { schemas: Json };
}

/** The JSON Schema checker (2020-12, as OpenAPI 3.1 has it). */
function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv;
}

/** What the standard has against a description; empty when it is valid. */
export async function faultsOf(description: Description): Promise<unknown> {
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  return valid ? [] : (errors ?? 'invalid');
}

/**
 * Checks answers by a description. Objects are closed for it: a description lets readers bear with fields that are added,
 * but a field that it does not name must not leave the server.
 */
export function checker(description: Description) {
  const ajv = newAjv();
  ajv.addSchema(pointed({ $id: 'api', $defs: closed(description.components.schemas) }), 'api');
  const check = (schema: object, value: unknown): unknown => {
    const validate = ajv.compile(schema);
    return validate(value) ? [] : validate.errors;
  };
  return {
    /** What is wrong with an answer with status 200; empty when nothing is. */
    answer(path: string, value: unknown): unknown {
      const response = description.paths[path]?.get.responses['200'] as { content: { 'application/json': { schema: object } } } | undefined;
      if (!response) return `${path} is not described`;
      return check(pointed(response.content['application/json'].schema), value);
    },
    problem: (value: unknown): unknown => check({ $ref: 'api#/$defs/Problem' }, value),
  };
}

/** References lead to the schemas by name, wherever the one that refers stands. */
const pointed = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"api#/$defs/')) as object;

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return inside.type === 'object' && typeof inside.properties === 'object' ? { ...inside, additionalProperties: false } : inside;
}
