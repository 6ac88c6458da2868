import type { Directory } from '../../engine/directory.ts';
import type { Licence } from '../../engine/product.ts';
import { assignedLicences } from '../../engine/queries.ts';
import { change } from '../change.ts';
import type { Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { listed } from '../odata/collection.ts';
import { list } from '../odata/list.ts';
import type { Schema } from '../odata/schema.ts';
import { findUser } from './find.ts';
import { readLicenceChange } from './licence-body.ts';
import { licenceDetail } from './licence-json.ts';
import { userAnswer } from './users.ts';

export const USER_LICENCE_ROUTES: Routes = {
  '/users/:id/licenseDetails': { GET: listLicenceDetails },
  '/users/:id/assignLicense': { POST: assignLicences },
  '/users/:id/reprocessLicenseAssignment': { POST: reprocess },
};

const detail = (name: keyof ReturnType<typeof licenceDetail>) => ({
  type: 'string' as const,
  read: (licence: Licence, directory: Directory) => licenceDetail(directory, licence)[name],
});

const DETAIL_SCHEMA: Schema<Licence> = {
  name: 'LicenseDetails',
  type: 'microsoft.graph.licenseDetails',
  directoryObject: false,
  fields: {
    id: detail('id'),
    servicePlans: detail('servicePlans'),
    skuId: detail('skuId'),
    skuPartNumber: detail('skuPartNumber'),
  },
  defaults: () => ['id', 'skuId', 'skuPartNumber', 'servicePlans'],
};

function listLicenceDetails(call: Call): Answer | Promise<Answer> {
  const user = findUser(call.port.directory(), call.param('id'));
  if (!user.ok) return user;
  return list(call, listed(DETAIL_SCHEMA, assignedLicences(user.value.holdings)), {
    context: `users('${user.value.id}')/licenseDetails`,
    unpaged: true,
  });
}

async function assignLicences(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const user = findUser(call.port.directory(), call.param('id'));
  if (!user.ok) return user;
  const wish = readLicenceChange(body.value);
  if (!wish.ok) return wish;
  const { id } = user.value;
  const done = await change(call.port, { type: 'user.assignLicences', user: id, ...wish.value });
  return done.ok ? userAnswer(call, done.value, id, 200) : done;
}

async function reprocess(call: Call): Promise<Answer> {
  const body = await call.body('optional');
  if (!body.ok) return body;
  const user = findUser(call.port.directory(), call.param('id'));
  if (!user.ok) return user;
  const { id } = user.value;
  const done = await change(call.port, { type: 'user.reprocess', users: [id] });
  return done.ok ? userAnswer(call, done.value, id, 200) : done;
}
