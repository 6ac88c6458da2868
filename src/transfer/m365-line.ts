import { isObject } from '../document/read.ts';
import { hasBody, readAddress, type GraphRequest } from './graph-request.ts';
import { shellText } from './script-text.ts';

/** The request as a line for CLI for Microsoft 365: its own command where one says the same, else `m365 request`. */
export function m365LineOf(request: GraphRequest): string {
  const url = readAddress(request.address);
  if (!url) return '';
  return ownCommand(request, url.pathname.split('/').slice(2)) ?? plainRequest(request, url);
}

function plainRequest({ method, body, eventual }: GraphRequest, url: URL): string {
  const text = hasBody(method) ? body.trim() : '';
  return [
    `m365 request --method ${method.toLowerCase()} --url ${shellText(url.href)}`,
    ...(eventual ? ['--consistencylevel eventual'] : []),
    ...(text === '' ? [] : ["--content-type 'application/json'", `--body ${shellText(text)}`]),
  ].join(' \\\n  ');
}

/** Null where the tool has no command, or has one that says less: none sets plans, licenses of groups or members that are groups. */
function ownCommand({ method, body }: GraphRequest, segments: readonly string[]): string | null {
  const [collection, id, action] = segments;
  if (id === undefined || (collection !== 'users' && collection !== 'groups')) return null;
  if (method === 'DELETE' && action === undefined)
    return `m365 entra ${collection === 'users' ? 'user' : 'group'} remove --id ${shellText(id)} --force`;
  if (method !== 'POST' || collection !== 'users' || action !== 'assignLicense') return null;
  const change = licencesOf(body);
  if (!change) return null;
  const { add, remove } = change;
  if (remove.length === 0 && add.length > 0)
    return `m365 entra user license add --userId ${shellText(id)} --ids ${shellText(add.join())}`;
  if (add.length === 0 && remove.length > 0)
    return `m365 entra user license remove --userId ${shellText(id)} --ids ${shellText(remove.join())} --force`;
  return null;
}

type Change = { readonly add: readonly string[]; readonly remove: readonly string[] };

/** Null when a plan is switched off. */
function licencesOf(body: string): Change | null {
  const json: unknown = JSON.parse(body);
  const { addLicenses: added, removeLicenses: removed } = isObject(json) ? json : {};
  if (!Array.isArray(added) || !Array.isArray(removed)) return null;
  const add = added.flatMap((licence: unknown) =>
    isObject(licence) && Array.isArray(licence['disabledPlans']) && licence['disabledPlans'].length === 0
      ? [String(licence['skuId'])]
      : [],
  );
  return add.length === added.length ? { add, remove: removed.map(String) } : null;
}
