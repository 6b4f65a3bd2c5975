import document from '../../generated/openapi/openapi.json' with { type: 'json' };
import { parseBaseUrl } from '../command/base-url.ts';
import { parseOptions } from '../command/options.ts';
import type { OpenApiDocument } from '../contract/document.ts';
import { readServers } from '../contract/servers.ts';
import { discover as compare } from '../discover/discover.ts';
import { formatReport } from '../discover/format-report.ts';
import { type Report, tellsAnything } from '../discover/report.ts';
import type { Subcommand } from './subcommand.ts';

// The type that TypeScript infers from the file is the shape of each example, which OpenApiDocument does not have.
const contract = document as unknown as OpenApiDocument;
const { production } = readServers(contract);

/** `infrai-realtime discover`: compares the contract with what the service says about itself. */
export const discover: Subcommand = {
  help: `Usage: infrai-realtime discover [options]

Compares the contract with what the service says about itself at /v1/discovery: the method, the path, the parameters,
the errors and the statuses of each capability. Discovery is public: no key is needed, and none is sent.

  --base-url <url>  where the service is; ${production} by default
  --json            print JSON instead of a table

The exit code is 0 when all that the service tells agrees with the contract, 1 when something differs, and 2 when
nothing could be read.`,

  async run(parameters) {
    const values = parseOptions(parameters, { 'base-url': { type: 'string' }, json: { type: 'boolean' } });
    // Every path of the contract begins with /v1, which some people count as a part of the address.
    const baseUrl = parseBaseUrl(String(values['base-url'] ?? production), production).replace(/\/v1$/, '');
    const report = await compare(baseUrl, contract);
    if (values.json === true) console.log(JSON.stringify(report, null, 2));
    else if (tellsAnything(report)) console.log(formatReport(report));
    process.exitCode = readExitCode(report);
    if (process.exitCode === 2) console.error(explainFailure(report));
    return undefined;
  },
};

function readExitCode(report: Report): number {
  if (!tellsAnything(report)) return 2;
  return report.summary.differs > 0 ? 1 : 0;
}

function explainFailure({ baseUrl, unread }: Report): string {
  const [first] = unread;
  if (first === undefined) return `${baseUrl}/v1/discovery tells nothing about the capabilities of the contract.`;
  const others = unread.length > 1 ? ` The same or similar holds for ${unread.length - 1} more addresses.` : '';
  return `Nothing could be read: ${first.url} ${first.problem}.${others} Check --base-url and the network.`;
}
