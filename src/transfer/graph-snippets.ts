import { hasBody, isSimulatorCall, readAddress, SIMULATOR_ROOT, type GraphRequest } from './graph-request.ts';
import { shellText } from './script-text.ts';

type Parts = {
  readonly href: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
};

function partsOf({ method, address, body, eventual }: GraphRequest, token: string): Parts | null {
  const url = readAddress(address);
  if (!url) return null;
  const simulator = isSimulatorCall(url);
  const text = hasBody(method) ? body.trim() : '';
  return {
    href: simulator ? SIMULATOR_ROOT + url.pathname + url.search : url.href,
    headers: [
      ...(simulator ? [] : [['Authorization', `Bearer ${token}`] as const]),
      ...(eventual ? [['ConsistencyLevel', 'eventual'] as const] : []),
      ...(text === '' ? [] : [['Content-Type', 'application/json'] as const]),
    ],
    body: text,
  };
}

/** The request as a call of `fetch`; the token is a variable. */
export function fetchOf(request: GraphRequest): string {
  const parts = partsOf(request, '${token}');
  if (!parts) return '';
  const headers = parts.headers.map(([name, value]) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`;
    return `    ${key}: ${value.includes('${') ? `\`${value}\`` : `'${value}'`},`;
  });
  return [
    `const response = await fetch(${JSON.stringify(parts.href)}, {`,
    `  method: '${request.method}',`,
    ...(headers.length === 0 ? [] : ['  headers: {', ...headers, '  },']),
    ...(parts.body === '' ? [] : [`  body: JSON.stringify(${indented(parts.body)}),`]),
    '});',
  ].join('\n');
}

const indented = (text: string): string => text.replaceAll('\n', '\n  ');

/** The request as a line for a shell with curl; the token is a variable. */
export function curlOf(request: GraphRequest): string {
  const parts = partsOf(request, '$TOKEN');
  if (!parts) return '';
  return [
    `curl -X ${request.method} ${shellText(parts.href)}`,
    ...parts.headers.map(([name, value]) =>
      value.includes('$TOKEN') ? `-H "${name}: ${value}"` : `-H ${shellText(`${name}: ${value}`)}`,
    ),
    ...(parts.body === '' ? [] : [`--data ${shellText(parts.body)}`]),
  ].join(' \\\n  ');
}
