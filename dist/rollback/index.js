#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("rollback", import.meta.url);
