import { spawnSync, spawn } from 'node:child_process';
import { startConformance } from '/tmp/w/clients/test/conformance/start-conformance.ts';
const [names, ...command] = process.argv.slice(2);
const env: Record<string,string> = {};
const tables = [];
for (const pair of names!.split(',')) { const [variable, client] = pair.split('='); const t = await startConformance(client as never); env[variable!] = t.url; tables.push(t); }
const child = spawn(command[0]!, command.slice(1), { env: { ...process.env, ...env }, stdio: 'inherit' });
await new Promise((r) => child.once('exit', r));
for (const t of tables) { console.log(t.summarize()); await t.close(); }
