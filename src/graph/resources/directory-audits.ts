import { formatDate } from '../../document/dates.ts';
import { formatAudit } from '../../document/directory-audit.ts';
import type { DirectoryAudit } from '../../document/read-audit.ts';
import { isImported, type LogEntry } from '../../engine/audit.ts';
import { entryAt } from '../../engine/audit-log.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import type { Collection } from '../odata/collection.ts';
import { list } from '../odata/list.ts';
import type { Field, FieldType, Schema } from '../odata/schema.ts';
import { AUDITED } from '../odata/support.ts';

export const AUDIT_ROUTES: Routes = {
  '/auditLogs/directoryAudits': { GET: listAudits },
};

const field = (
  name: keyof DirectoryAudit,
  type: FieldType = 'string',
  more: Partial<Field<LogEntry>> = {},
): Field<LogEntry> => ({
  type,
  read: (entry, directory) => formatted(entry, directory)[name],
  probe: (entry, directory) => outlined(entry, directory)[name],
  filter: AUDITED,
  ...more,
});

const USER: FieldType = {
  complex: { id: 'string', displayName: 'string', userPrincipalName: 'string', ipAddress: 'string' },
};
const APP: FieldType = {
  complex: {
    appId: 'string',
    displayName: 'string',
    servicePrincipalId: 'string',
    servicePrincipalName: 'string',
  },
};
const TARGETS: FieldType = {
  list: {
    complex: {
      id: 'string',
      displayName: 'string',
      type: 'string',
      userPrincipalName: 'string',
      groupType: 'string',
    },
  },
};

/** Graph's directoryAudit. */
const AUDIT_SCHEMA: Schema<LogEntry> = {
  name: 'DirectoryAudit',
  type: 'microsoft.graph.directoryAudit',
  directoryObject: false,
  fields: {
    id: field('id'),
    category: field('category'),
    correlationId: field('correlationId'),
    result: field('result'),
    resultReason: field('resultReason'),
    activityDisplayName: field('activityDisplayName', 'string', {
      probe: (entry, directory) =>
        isImported(entry) ? outlined(entry, directory).activityDisplayName : entry.activity,
    }),
    activityDateTime: field('activityDateTime', 'date', {
      probe: (entry, directory) =>
        isImported(entry) ? outlined(entry, directory).activityDateTime : formatDate(entry.at),
      sort: true,
    }),
    loggedByService: field('loggedByService'),
    operationType: field('operationType'),
    initiatedBy: field('initiatedBy', { complex: { user: USER, app: APP } }),
    targetResources: field('targetResources', TARGETS),
    additionalDetails: field('additionalDetails', {
      list: { complex: { key: 'string', value: 'string' } },
    }),
  },
  defaults: () => Object.keys(AUDIT_SCHEMA.fields),
};

/** Keeps the entry that was made last: its properties are read one after the other. */
function rememberLast(make: (entry: LogEntry, directory: Directory) => DirectoryAudit): typeof make {
  let last: {
    readonly entry: LogEntry;
    readonly directory: Directory;
    readonly audit: DirectoryAudit;
  } | null = null;
  return (entry, directory) => {
    if (last?.entry !== entry || last.directory !== directory) {
      last = { entry, directory, audit: make(entry, directory) };
    }
    return last.audit;
  };
}

const formatted = rememberLast((entry, directory) => formatAudit(directory, entry));

/** An entry without what changed, which nothing is filtered by and which is most of the work. */
const outlined = rememberLast((entry, directory) => {
  if (isImported(entry)) return formatAudit(directory, entry);
  const changes = entry.changes.filter((change) => change.kind === 'member');
  return formatAudit(directory, { ...entry, changes });
});

/** Places count down, so that what is logged between two pages does not move the second. */
const FIRST_PLACE = Number.MAX_SAFE_INTEGER;

/** The log, newest first. */
function entriesOf({ log }: Directory): Collection<LogEntry> {
  return {
    schema: AUDIT_SCHEMA,
    relation: false,
    *after(place) {
      for (
        let at = Math.min(place === null ? Infinity : FIRST_PLACE - place, log.length) - 1;
        at >= 0;
        at--
      ) {
        const row = entryAt(log, at);
        if (row) yield { place: FIRST_PLACE - at, row };
      }
    },
    size: () => log.length,
  };
}

function listAudits(call: Call): Promise<Answer> {
  return list(call, entriesOf(call.port.directory()), { context: 'auditLogs/directoryAudits' });
}
