#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("registry", import.meta.url);
