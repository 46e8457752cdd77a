import { z } from 'zod';
import { schemas } from './named.ts';
import { pathParameters, type Operation } from './operation.ts';
import { problem } from './problem.ts';

type Json = Record<string, unknown>;

const REFUSED: Record<string, string> = {
  '400': 'A parameter is wrong; `parameter` names it.',
  '401': 'No token came with the request, or one that does not hold.',
  '404': 'There is nothing there, or nothing that the token may see: the answer is the same.',
  '405': 'Another method than GET or HEAD.',
  '429': 'Too many wrong tokens came from this network address; Retry-After says when to try again.',
  '500': 'A fault of the server.',
};

/** The description of these operations (OpenAPI 3.1), made from the schemas that read their parameters and check their answers. */
export function describe(operations: readonly Operation[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Deskside reports',
      version: '1',
      description: 'What a manager or an administrator sees in the reports, for programs that read it. It holds status, dates and figures, never what anybody chose or wrote. Within version 1 fields may be added; none changes its meaning or goes.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: describeOne(operation) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'dsk_…', description: 'An access token, made on the page /account/tokens.' } },
      responses: Object.fromEntries(Object.entries(REFUSED).map(([status, description]) => [`refused-${status}`, { description, content: { 'application/problem+json': { schema: schemaOf(problem) } } }])),
      schemas: componentSchemas(),
    },
  };
}

function describeOne({ id, path, summary, note, parameters, answer, open }: Operation): Json {
  const refused = Object.keys(REFUSED).filter((status) => !open || status === '405' || status === '500' || status === '400');
  return {
    operationId: id,
    summary,
    ...(note ? { description: note } : {}),
    ...(open ? { security: [] } : {}),
    parameters: Object.entries(parameters.shape).map(([name, schema]) => describeParameter(name, schema as z.ZodType, pathParameters(path).includes(name))),
    responses: {
      '200': { description: 'The answer.', content: { 'application/json': { schema: schemaOf(answer) } } },
      ...Object.fromEntries(refused.map((status) => [status, { $ref: `#/components/responses/refused-${status}` }])),
    },
  };
}

function describeParameter(name: string, schema: z.ZodType, inPath: boolean): Json {
  const { description, ...rest } = schemaOf(schema);
  return { name, in: inPath ? 'path' : 'query', required: inPath || !schema.safeParse(undefined).success, description: description ?? '', schema: rest };
}

/** A schema in JSON: by reference where it has a name. */
function schemaOf(schema: z.ZodType): Json {
  const entry = schemas.get(schema);
  return entry ? { $ref: refTo(entry.id) } : plain(z.toJSONSchema(schema, { override: simplify }));
}

function componentSchemas(): Json {
  const { schemas: all } = z.toJSONSchema(schemas, { uri: refTo, override: simplify });
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, plain(schema)]));
}

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** Without what makes a schema a document of its own. */
function plain(schema: object): Json {
  const { $schema: _, $id: _id, ...rest } = schema as Json;
  return rest;
}

/** A format says what its long pattern says, 2^53 is no bound that anybody meets, and a reader must bear with fields that are added. */
function simplify({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
