/** Where the caller reaches this server: a proxy in between says so itself. */
export function originOf(request: Request): string {
  const url = new URL(request.url);
  const protocol = first(request.headers.get('x-forwarded-proto'))?.toLowerCase();
  const host = first(request.headers.get('x-forwarded-host'));
  const scheme = protocol === 'http' || protocol === 'https' ? protocol : url.protocol.slice(0, -1);
  return `${scheme}://${host !== undefined && HOST.test(host) ? host : url.host}`;
}

/** A name, an IPv4 or a bracketed IPv6 address, with or without a port. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Each proxy on the way appends its own; the first is the caller's. */
const first = (list: string | null): string | undefined => list?.split(',')[0]?.trim();
