#!/usr/bin/env node
import { inferenceChild } from "../modelgate/index.js";
await inferenceChild();
