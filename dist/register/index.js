#!/usr/bin/env node
import { action } from "../modelgate/index.js";
await action("register", import.meta.url);
