// Runs the server whose path is the first argument, until the process that started it is gone: then our input ends.
import { pathToFileURL } from 'node:url';

process.stdin.on('end', () => process.exit(0)).resume();
const [server] = process.argv.splice(2, 1);
await import(pathToFileURL(server).href);
