// Loaded before a program whose CPU time is measured: `BENCH_CPU_FILE` gets it, in milliseconds, when the program ends.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(process.env.BENCH_CPU_FILE, `${(user + system) / 1000}\n`);
  });
}
