#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("deploy-canary", import.meta.url);
