import { planDisplayName } from '../../catalogue/names.ts';
import { refusalText } from '../../document/graph-texts.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Refusal } from '../../engine/refusal.ts';

/** Why a request was not carried out, as Graph says it. Nothing has changed. */
export type Problem = {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 424 | 500;
  readonly code: string;
  readonly message: string;
  /** The verbs that a resource does take (405). */
  readonly allow?: string;
  /** Every fault of a document, by its path. */
  readonly details?: readonly { readonly code: string; readonly target: string; readonly message: string }[];
};

export const badRequest = (message: string): Problem => ({
  status: 400,
  code: 'Request_BadRequest',
  message,
});

/** A query that is well formed and not supported. */
export const unsupportedQuery = (message: string): Problem => ({
  status: 400,
  code: 'Request_UnsupportedQuery',
  message,
});

export const INVALID_VALUES = badRequest('One or more property values specified are invalid.');

export const notFound = (id: string): Problem => ({
  status: 404,
  code: 'Request_ResourceNotFound',
  message: `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
});

export const unknownSegment = (segment: string): Problem => ({
  status: 404,
  code: 'Request_ResourceNotFound',
  message: `Resource not found for the segment '${segment}'.`,
});

export const FORBIDDEN: Problem = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

export const methodNotAllowed = (allow: string): Problem => ({
  status: 405,
  code: 'Request_BadRequest',
  message: 'Specified HTTP method is not allowed for the request target.',
  allow,
});

export const tooLarge = (most: number): Problem => ({
  status: 413,
  code: 'RequestEntityTooLarge',
  message: `The request body is larger than ${most} bytes.`,
});

export const unsupportedMediaType = (type: string | null): Problem => ({
  status: 415,
  code: 'UnsupportedMediaType',
  message: `A supported MIME type could not be found that matches the content type of the request. 'application/json' does not match '${type ?? ''}'.`,
});

/** A slip of the simulator's own. */
export const INTERNAL_ERROR: Problem = {
  status: 500,
  code: 'InternalServerError',
  message: 'The server was not able to carry out the request.',
};

/** The answer to a command that was refused. */
export function problemOf(directory: Directory, refusal: Refusal): Problem {
  const message = refusalText(directory, refusal, (name) => planDisplayName(name, directory.serviceVersion));
  switch (refusal.code) {
    case 'user.unknown':
    case 'group.unknown':
    case 'member.unknown':
    case 'member.absent':
      return { status: 404, code: 'Request_ResourceNotFound', message };
    case 'group.dynamic':
    case 'moment.readOnly':
      return { status: 403, code: 'Authorization_RequestDenied', message };
    default:
      return badRequest(message);
  }
}
