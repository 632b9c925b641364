#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("validate-model", import.meta.url);
