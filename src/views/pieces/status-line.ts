/** Reason phrases of HTTP, which are never translated (RFC 9110). */
const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  424: 'Failed Dependency',
  500: 'Internal Server Error',
};

/** `202 Accepted`. */
export const statusLine = (status: number): string => `${status} ${PHRASES[status] ?? ''}`.trimEnd();
