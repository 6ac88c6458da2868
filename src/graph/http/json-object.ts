import { isObject } from '../../document/read.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, type Problem } from './problem.ts';

/** The properties of a JSON object. Graph takes their names in any case; here they are in lower case. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** An object's properties; annotations such as `@odata.type` say nothing that is needed here and are left out. */
export function readObject(value: unknown): Result<JsonObject, Problem> {
  if (!isObject(value)) return refused(badRequest('A JSON object is expected in the request payload.'));
  const properties = new Map<string, unknown>();
  for (const [name, content] of Object.entries(value)) {
    if (isAnnotation(name)) continue;
    const key = name.toLowerCase();
    if (properties.has(key)) {
      return refused(
        badRequest(`Multiple properties with the name '${name}' were found in the request payload.`),
      );
    }
    properties.set(key, content);
  }
  return ok(properties);
}

/** `@odata.id` and `members@odata.bind` are values of their own. */
const MEANT = ['@odata.id', 'members@odata.bind', 'owners@odata.bind'];

const isAnnotation = (name: string): boolean => name.includes('@') && !MEANT.includes(name.toLowerCase());

/** The first property that is not one of the known ones. */
export function strangerIn(object: JsonObject, known: readonly string[]): string | null {
  const names = known.map((name) => name.toLowerCase());
  return [...object.keys()].find((name) => !names.includes(name)) ?? null;
}
