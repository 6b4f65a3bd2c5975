#!/usr/bin/env node
import { runCommand } from '../command/run.ts';
import { runCommandLine } from './command-line.ts';

await runCommand(() => runCommandLine(process.argv.slice(2)));
