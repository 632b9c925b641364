#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("performance-test", import.meta.url);
