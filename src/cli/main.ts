import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What Node read and compiled once is not read again at the next start. Beside the code, not in the common temporary
// folder that anybody may write to; where it can't be written, Node does without.
enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/trame'));
await import('./programme.ts');
