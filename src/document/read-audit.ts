import * as v from 'valibot';
import type { ModifiedProperty } from './modified-properties.ts';

/** Graph's `directoryAudit`. */
export type DirectoryAudit = {
  readonly id: string;
  readonly category: string;
  readonly correlationId: string;
  readonly result: 'success' | 'failure';
  readonly resultReason: string;
  readonly activityDisplayName: string;
  readonly activityDateTime: string;
  readonly loggedByService: string;
  readonly operationType: string;
  readonly initiatedBy: { readonly user: AuditUser | null; readonly app: AuditApp | null };
  readonly targetResources: readonly TargetResource[];
  readonly additionalDetails: readonly { readonly key: string; readonly value: string }[];
};

/** Whoever did it: a person or, as an app, the background service. */
export type AuditUser = {
  readonly id: string | null;
  readonly displayName: string | null;
  readonly userPrincipalName: string | null;
  readonly ipAddress: string | null;
};

export type AuditApp = {
  readonly appId: string | null;
  readonly displayName: string | null;
  readonly servicePrincipalId: string | null;
  readonly servicePrincipalName: string | null;
};

export type TargetResource = {
  readonly id: string | null;
  readonly displayName: string | null;
  readonly type: string | null;
  readonly userPrincipalName: string | null;
  readonly groupType: string | null;
  readonly modifiedProperties: readonly ModifiedProperty[];
};

const maybe = v.fallback(v.nullable(v.string()), null);
const text = v.fallback(v.string(), '');
const list = <Output>(item: v.GenericSchema<unknown, Output>) => v.fallback(v.array(item), []);
const person = <Output>(schema: v.GenericSchema<unknown, Output>) => v.fallback(v.nullable(schema), null);

const auditSchema = v.object({
  id: text,
  category: text,
  correlationId: text,
  result: v.fallback(v.picklist(['success', 'failure']), 'success'),
  resultReason: text,
  activityDisplayName: text,
  activityDateTime: text,
  loggedByService: text,
  operationType: text,
  initiatedBy: v.fallback(
    v.object({
      user: person(v.object({ id: maybe, displayName: maybe, userPrincipalName: maybe, ipAddress: maybe })),
      app: person(
        v.object({
          appId: maybe,
          displayName: maybe,
          servicePrincipalId: maybe,
          servicePrincipalName: maybe,
        }),
      ),
    }),
    { user: null, app: null },
  ),
  targetResources: list(
    v.object({
      id: maybe,
      displayName: maybe,
      type: maybe,
      userPrincipalName: maybe,
      groupType: maybe,
      modifiedProperties: list(v.object({ displayName: text, oldValue: maybe, newValue: maybe })),
    }),
  ),
  additionalDetails: list(v.object({ key: text, value: text })),
});

/** Reads an entry that came with a document; what it lacks or has in another shape is empty. */
export const readAudit = (imported: Readonly<Record<string, unknown>>): DirectoryAudit =>
  v.parse(auditSchema, imported);
