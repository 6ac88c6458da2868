import { test } from 'vitest';
import { buildScenario, SCENARIO_IDS } from '../../src/scenarios/scenarios.ts';
import { groupsWithErrors, usersInError, seatsOf } from '../../src/engine/queries.ts';
test('bench', { timeout: 60000 }, async () => {
  for (const id of ['large-tenant'] as const) {
    for (let i = 0; i < (id === 'large-tenant' ? 2 : 1); i++) {
    const gaps: number[] = []; let last = performance.now();
    const t = performance.now();
    const d = await buildScenario(id, async () => { const n = performance.now(); gaps.push(Math.round(n - last)); last = n; });
    console.log(id, Math.round(performance.now() - t), 'ms', d.users.size, d.groups.size, d.products.length, d.log.length, id === 'large-tenant' ? gaps.join(' ') : '', Math.round(process.memoryUsage().heapUsed/1e6));
    if (i === 0) for (const g of groupsWithErrors(d).slice(0, id === 'large-tenant' ? 200 : 10)) {
      const c: Record<string, number> = {};
      for (const u of usersInError(d, g.id)) c[u.reason + (u.isMember ? '' : ' left')] = (c[u.reason + (u.isMember ? '' : ' left')] ?? 0) + 1;
      console.log('  ', g.group?.profile.displayName, g.errors, JSON.stringify(c), g.errors < 12 ? usersInError(d, g.id).map((u) => u.user.profile.displayName).join(', ') : '');
    }
    }
  }
});
