import { ok, refused, type Result } from '../../engine/result.ts';
import type { Pause } from '../../scenarios/scenarios.ts';
import { breather } from '../with-pauses.ts';
import { readObject, type JsonObject } from './json-object.ts';
import { badRequest, tooLarge, unsupportedMediaType, type Problem } from './problem.ts';
import { readJson, type JsonFault } from './read-json.ts';

/** The largest body of a request, in bytes. */
const LARGEST_BODY = 4 * 1024 * 1024;

const JSON_TYPE = /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i;

/** How the body of a request is read. */
export type BodyRule = {
  /** Whether it has to say that it is JSON. */
  readonly typed: boolean;
  /** Whether it may be missing: it then counts as an object without properties. */
  readonly optional: boolean;
};

/** Reads a body that must be one JSON object, or says what is wrong with it. */
export async function readBody(
  request: Request,
  rule: BodyRule,
  pause: Pause,
): Promise<Result<JsonObject, Problem>> {
  const bytes = await readBytes(request, LARGEST_BODY, pause);
  if (bytes === null) return refused(tooLarge(LARGEST_BODY));
  if (bytes.length === 0) {
    return rule.optional ? ok(new Map()) : refused(badRequest('Empty Payload. JSON content expected.'));
  }
  const type = request.headers.get('content-type');
  if (rule.typed && !JSON_TYPE.test(type ?? '')) return refused(unsupportedMediaType(type));
  const text = decode(bytes);
  const value = text === null ? refused('syntax' as const) : readJson(text);
  return value.ok ? readObject(value.value) : refused(badRequest(FAULTS[value.reason]));
}

const FAULTS: Readonly<Record<JsonFault, string>> = {
  syntax:
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  repeatedName: 'Multiple properties with the same name were found in an object of the request payload.',
  reservedName: "The property name '__proto__' is not valid.",
  tooDeep: 'The request payload is nested too deeply.',
};

/** All bytes of a body; null as soon as there are more than so many. */
export async function readBytes(request: Request, most: number, pause: Pause): Promise<Uint8Array | null> {
  const declared = Number(request.headers.get('content-length'));
  if (declared > most) return null;
  let bytes = new Uint8Array(Math.max(declared, 0));
  let length = 0;
  const breathe = breather(pause);
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const start = length;
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    if (length > bytes.length) bytes = enlarged(bytes, length);
    bytes.set(part.value, start);
    await breathe();
  }
  return bytes.subarray(0, length);
}

function enlarged(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}

/** Text of UTF-8, without the mark that some programs put before it; null when it is none. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
