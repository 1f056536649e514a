#!/usr/bin/env node
import { runCheck } from './check/run-check.ts';

process.exitCode = await runCheck(process.argv.slice(2), process.env, console.log);
