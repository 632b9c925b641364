#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("audit", import.meta.url);
