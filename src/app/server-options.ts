/// <reference types="node" />
import { parseArgs } from 'node:util';
import { ok, refused, type Result } from '../engine/result.ts';
import { PROCESSING_MODES, type ProcessingMode } from '../graph/port.ts';
import { isScenarioId, SCENARIO_IDS, type ScenarioId } from '../scenarios/scenarios.ts';

/** How the server was asked to start. */
export type ServerOptions = {
  readonly port: number;
  readonly tenant:
    | { readonly kind: 'scenario'; readonly id: ScenarioId }
    | { readonly kind: 'file'; readonly path: string };
  readonly processing: ProcessingMode;
  readonly https: boolean;
};

const PORT = 8787;
const SCENARIO: ScenarioId = 'conflicting-service-plans';

export const HELP = `Serves a simulated tenant as Microsoft Graph v1.0 on this machine.

npm run graph -- [--port ${PORT}] [--scenario ID | --tenant FILE] [--processing immediate|queued] [--https]

--port N          where to listen; 0 for any free port (${PORT})
--scenario ID     the tenant to start with (${SCENARIO})
--tenant FILE     a tenant document to start with
--processing      immediate: each request returns once queued work is done (default)
                  queued: work waits for POST /simulator/processing/run
--https           with a certificate for localhost, which is made on first use
--help            this text

Scenarios: ${SCENARIO_IDS.join(', ')}
`;

/** Reads the command line; `help` when it asks for no more than that, a line of plain English when it is wrong. */
export function readServerOptions(args: readonly string[]): Result<ServerOptions | 'help', string> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  const {
    help,
    https = false,
    port = String(PORT),
    scenario,
    tenant,
    processing = 'immediate',
  } = flags.value;
  if (help) return ok('help');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return refused(`--port takes a number from 0 to 65535, not '${port}'.`);
  }
  const mode = PROCESSING_MODES.find((known) => known === processing);
  if (!mode) return refused(`--processing takes ${PROCESSING_MODES.join(' or ')}, not '${processing}'.`);
  if (scenario !== undefined && tenant !== undefined) return refused('Take either --scenario or --tenant.');
  const rest = { port: Number(port), processing: mode, https };
  if (tenant !== undefined) return ok({ ...rest, tenant: { kind: 'file', path: tenant } });
  const id = scenario ?? SCENARIO;
  if (isScenarioId(id)) return ok({ ...rest, tenant: { kind: 'scenario', id } });
  return refused(`There is no scenario '${id}'. Scenarios: ${SCENARIO_IDS.join(', ')}`);
}

function readFlags(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        scenario: { type: 'string' },
        tenant: { type: 'string' },
        processing: { type: 'string' },
        https: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return ok(values);
  } catch (error) {
    // The first sentence names the flag; what follows is about quoting.
    const [message = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    return refused(`${message.replace(/\.$/, '')}. Try --help.`);
  }
}
