/**
 * The one place where zod comes in. `jitless` keeps it from compiling code, which a strict
 * Content-Security-Policy forbids; every schema imports `z` from here so that none can forget it.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
