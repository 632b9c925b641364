#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("fairness-check", import.meta.url);
