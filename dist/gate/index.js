#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("gate", import.meta.url);
