import { Hono, type Context } from 'hono';
import { refused } from '../engine/result.ts';
import { batch } from './batch/batch.ts';
import { json, type Answer } from './http/answer.ts';
import type { Call, Handler, Routes } from './http/call.ts';
import { graphPath } from './http/graph-path.ts';
import { originOf } from './http/origin.ts';
import { INTERNAL_ERROR, methodNotAllowed, unknownSegment } from './http/problem.ts';
import { readBody } from './http/read-body.ts';
import { replyTo } from './http/reply.ts';
import { respond } from './http/respond.ts';
import type { Port } from './port.ts';
import { AUDIT_ROUTES } from './resources/directory-audits.ts';
import { MEMBER_ROUTES } from './resources/group-members.ts';
import { GROUP_ROUTES } from './resources/groups.ts';
import { ORGANIZATION_ROUTES } from './resources/organization.ts';
import { RELATION_ROUTES } from './resources/relation-routes.ts';
import { SKU_ROUTES } from './resources/subscribed-skus.ts';
import { USER_LICENCE_ROUTES } from './resources/user-licences.ts';
import { USER_ROUTES } from './resources/users.ts';
import { PROCESSING_ROUTES } from './simulator/processing.ts';
import { SCENARIO_ROUTES } from './simulator/scenarios.ts';
import { SUBSCRIPTION_ROUTES } from './simulator/subscriptions.ts';
import { TENANT_ROUTES } from './simulator/tenant.ts';

const GRAPH_ROUTES: readonly Routes[] = [
  ORGANIZATION_ROUTES,
  SKU_ROUTES,
  USER_ROUTES,
  USER_LICENCE_ROUTES,
  GROUP_ROUTES,
  RELATION_ROUTES,
  MEMBER_ROUTES,
  AUDIT_ROUTES,
];

const SIMULATOR_ROUTES: readonly Routes[] = [
  TENANT_ROUTES,
  SCENARIO_ROUTES,
  SUBSCRIPTION_ROUTES,
  PROCESSING_ROUTES,
];

/** Microsoft Graph v1.0 over a lab, with the simulator's own calls beside it at the root. */
export function createGraph(port: Port): Hono {
  const app = new Hono({ getPath: graphPath });
  const serve = (context: Context, handler: Handler): Promise<Response> => answer(context, port, handler);
  const mount = (root: string, routes: Routes): void => {
    for (const [path, verbs] of Object.entries(routes)) {
      for (const [verb, handler] of Object.entries(verbs)) {
        const handle = verb === 'DELETE' ? afterBody(handler) : handler;
        app.on(verb, root + path, (context) => serve(context, handle));
      }
      const problem = methodNotAllowed(Object.keys(verbs).join(', '));
      app.all(root + path, (context) => serve(context, () => refused(problem)));
    }
  };
  for (const routes of GRAPH_ROUTES) mount('/v1.0', routes);
  mount('/v1.0', { '': { GET: listResources }, '/$batch': { POST: batch((request) => app.fetch(request)) } });
  for (const routes of SIMULATOR_ROUTES) mount('', routes);
  app.notFound((context) => serve(context, () => refused(unknownSegment(lastSegment(context.req.path)))));
  app.onError((_error, context) => serve(context, () => refused(INTERNAL_ERROR)));
  return app;
}

async function answer(context: Context, port: Port, handler: Handler): Promise<Response> {
  const request = context.req.raw;
  const call: Call = {
    port,
    origin: originOf(request),
    url: new URL(request.url),
    param: (name) => context.req.param(name) ?? '',
    eventual: request.headers.get('consistencylevel')?.trim().toLowerCase() === 'eventual',
    request,
    body: (presence = 'required') =>
      readBody(
        request,
        {
          // The simulator's own calls are made by hand: they take JSON under any name.
          typed: context.req.path.startsWith('/v1.0/'),
          optional: presence === 'optional',
        },
        port.pause,
      ),
  };
  return respond(await handler(call), replyTo(request, port), port.pause);
}

/** What is deleted needs no body; one that comes all the same and is broken changes nothing. */
const afterBody =
  (handler: Handler): Handler =>
  async (call) => {
    const body = await call.body('optional');
    return body.ok ? handler(call) : body;
  };

const lastSegment = (path: string): string => path.split('/').findLast((segment) => segment !== '') ?? '';

/** The service document: what there is to ask for. */
function listResources(call: Call): Answer {
  const names = ['organization', 'subscribedSkus', 'users', 'groups'];
  const value = names.map((name) => ({ name, kind: 'EntitySet', url: name }));
  return json({ '@odata.context': `${call.origin}/v1.0/$metadata`, value });
}
