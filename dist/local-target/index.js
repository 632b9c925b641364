#!/usr/bin/env node
import { localTarget } from "../modelgate/index.js";
await localTarget(process.argv.slice(2));
